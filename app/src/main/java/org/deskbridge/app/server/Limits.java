package org.deskbridge.app.server;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.eclipse.jetty.util.VirtualThreads;

/**
 * What all clients together may hold.
 *
 * @param atWork how many requests may have a thread that is not waiting for a client
 * @param waiting how many may have a thread that is
 * @param longestTurn how long a request may wait for a thread before it is refused
 * @param heldBytes what may be held of small bodies that have not arrived in full
 * @param connections how many there may be
 * @param longestHead how long the head of a request may take to arrive
 * @param pace how slowly bodies and answers may be transferred
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

  /** A browser shows for about as long that it is loading before its user tries again. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(10);

  private static final Duration LONGEST_HEAD = Duration.ofSeconds(15);

  /** Returns the limits for a server that has so many threads. */
  static Limits ofThreads(int threads) {
    // Where there are virtual threads, requests use those, and none is held up by another.
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
