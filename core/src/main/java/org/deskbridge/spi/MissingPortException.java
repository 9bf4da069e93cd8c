package org.deskbridge.spi;

/** A {@link Store} does not have a port. */
public final class MissingPortException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String port;

  /** Names the method of the store. */
  MissingPortException(String port) {
    super(port + ": missing");
    this.port = port;
  }

  /** Returns the name of the method of the store. */
  public String port() {
    return port;
  }
}
