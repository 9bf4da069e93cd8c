package org.deskbridge.app;

/** The command line of the server. */
public final class Main {

  private Main() {}

  /** Prints how the server is called and ends with exit code 2. */
  public static void main(String[] args) {
    System.err.println("Usage: java -jar deskbridge.jar COMMAND [OPTIONS]");
    System.exit(2);
  }
}
