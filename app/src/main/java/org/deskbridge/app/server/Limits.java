package org.deskbridge.app.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * The limits for all clients together.
 *
 * @param atWork requests with a thread that is not waiting for a client
 * @param waiting requests with a thread that is waiting for a client
 * @param longestTurn the longest wait for a thread before a request is refused
 * @param heldBytes buffered bytes of small bodies that have not arrived in full
 * @param connections the most connections
 * @param longestHead the longest time for the head of a request
 * @param pace the least rate of bodies and responses
 */
record Limits(
    int atWork,
    int waiting,
    Duration longestTurn,
    long heldBytes,
    int connections,
    Duration longestHead,
    Pace pace) {

  /** 256 small bodies of the largest size. */
  private static final long HELD_BYTES = 16L * 1024 * 1024;

  /** An open connection without a request takes some 5 KB. */
  private static final int CONNECTIONS = 8_000;

  /** About as long as a user waits for a page before reloading it. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

  private static final Duration LONGEST_HEAD = Duration.ofSeconds(15);

  /** Returns the limits for a server with a number of threads. */
  static Limits ofThreads(int threads) {
    // With virtual threads, requests use those, and none delays another.
    var isBounded = !VirtualThreads.areSupported();
    return new Limits(
        isBounded ? threads * 2 / 5 : Integer.MAX_VALUE,
        isBounded ? threads / 2 : Integer.MAX_VALUE,
        LONGEST_TURN,
        HELD_BYTES,
        mostConnections(),
        LONGEST_HEAD,
        Pace.LEAST);
  }

  /** The database and the recordings need open files, too. */
  private static int mostConnections() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.UnixOperatingSystemMXBean system
        ? (int) Math.min(CONNECTIONS, system.getMaxFileDescriptorCount() / 2)
        : CONNECTIONS;
  }
}
