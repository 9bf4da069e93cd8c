package org.deskbridge.app;

import org.deskbridge.app.server.ServerMachine;
import org.deskbridge.error.UnavailableException;

/** The command line of the server. */
public final class Main {

  private Main() {}

  /**
   * Runs a command and ends with its exit code: 0, 1 for a bug, 2 for a refusal. A server runs in a
   * child process with bounded memory.
   */
  public static void main(String[] args) {
    ServerMachine.endWithParentIfAsked();
    if (ServerMachine.isFor(args)) {
      System.exit(runServer(args));
    }
    // The other console of newer releases is one even where nothing but a pipe is.
    System.setProperty("jdk.console", "java.base");
    ServerMachine.followTheFirstProcess();
    System.exit(Commands.named(args).execute(args));
  }

  private static int runServer(String[] args) {
    try {
      return ServerMachine.run(args);
    } catch (UnavailableException e) {
      System.err.println(e.getMessage());
      return ServerMachine.CANNOT_START;
    }
  }
}
