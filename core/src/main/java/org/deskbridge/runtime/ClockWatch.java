package org.deskbridge.runtime;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the clock was set back, by comparing it with one that does not jump.
 *
 * <p>Pure; not safe for use by several threads.
 */
final class ClockWatch {

  /** More than a time server corrects at once in normal operation. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  private Instant lastTime;
  private long lastTicks;

  ClockWatch(Instant time, long ticks) {
    this.lastTime = time;
    this.lastTicks = ticks;
  }

  /**
   * Returns the time by which the clock was set back since {@link #accept}, zero if it was not.
   *
   * @param ticks a reading of the clock that does not jump, in nanoseconds
   */
  Duration setBack(Instant time, long ticks) {
    var expected = lastTime.plusNanos(ticks - lastTicks);
    var back = Duration.between(time, expected);
    return back.compareTo(TOLERANCE) > 0 ? back : Duration.ZERO;
  }

  /** Accepts the current time of the clock. */
  void accept(Instant time, long ticks) {
    lastTime = time;
    lastTicks = ticks;
  }
}
