package org.deskbridge.app.server;

import java.time.Duration;
import org.eclipse.jetty.util.NanoTime;

/**
 * The least rate at which a client must send and read, and its time limit.
 *
 * <p>The slowest modem reaches several times this rate, and a mobile connection without coverage
 * returns within the grace, or not at all.
 *
 * @param grace how long a client may transfer nothing before the rate counts
 * @param bytesPerSecond the least rate from then on, at least 1
 * @param total the most time for one body, whatever the rate
 */
record Pace(Duration grace, long bytesPerSecond, Duration total) {

  /** 4 MiB, the largest piece of a recording, in ten minutes take 7 KiB a second. */
  static final Pace LEAST = new Pace(Duration.ofSeconds(10), 1024, Duration.ofMinutes(10));

  /** Returns the same rate with a shorter time for one body. */
  Pace within(Duration longest) {
    return total.compareTo(longest) <= 0 ? this : new Pace(grace, bytesPerSecond, longest);
  }

  /** Returns the time until which a client may transfer nothing more, given its start and bytes. */
  long deadline(long beganNanoTime, long bytes) {
    var byRate = grace.toNanos() + bytes * Duration.ofSeconds(1).toNanos() / bytesPerSecond;
    return beganNanoTime + Math.min(byRate, total.toNanos());
  }

  /** Returns whether a client is too slow by now, given its start and bytes. */
  boolean isMissed(long beganNanoTime, long bytes) {
    return NanoTime.isBefore(deadline(beganNanoTime, bytes), NanoTime.now());
  }
}
