package org.deskbridge.recording;

import org.deskbridge.error.RejectedException;

/** Something that was named is unknown, or belongs to somebody else; leave it out. */
public final class OutOfReachException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param name the parameter
   * @param value what it names
   */
  public OutOfReachException(String name, Object value) {
    super(Reason.DENIED, "%s: %s is out of reach".formatted(name, value));
  }
}
