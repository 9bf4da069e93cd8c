package org.deskbridge.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of day, and elapsed times that remain correct when the time of day is set.
 *
 * <p>Stored times are times of day, which give elapsed times only while the clock is not set.
 * Earlier times count from the moment when the clock was set, so that nothing expires early, and
 * nothing lasts longer by the time that the clock was set back. Safe for use by several threads at
 * once.
 */
public interface ServiceClock extends InstantSource {

  /**
   * Returns the time elapsed since a recorded time.
   *
   * @param recorded an earlier reading of this clock
   * @return 0 or more; the time since the clock was last set, if that was later
   */
  Duration since(Instant recorded);

  /**
   * Returns the time since the clock was last set while the service ran; longer than any retention
   * if it never was.
   */
  Duration sinceSet();

  /** Returns a clock that is never set, so that its times give elapsed times. */
  static ServiceClock of(InstantSource source) {
    return new ServiceClock() {

      @Override
      public Instant instant() {
        return source.instant();
      }

      @Override
      public Duration since(Instant recorded) {
        var elapsed = Duration.between(recorded, instant());
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
      }

      @Override
      public Duration sinceSet() {
        return Duration.ofSeconds(Long.MAX_VALUE);
      }
    };
  }
}
