package org.deskbridge.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of day, and how long ago something was, although the time of day may be set meanwhile.
 *
 * <p>Times that are stored are times of day. How long ago they were can be told from them alone
 * only while nobody sets the clock; after that, they count as of the moment when it was set, so
 * that nothing ends or expires at once that had time left, and nothing lasts longer by what the
 * clock was set back. Safe for use by several threads at once.
 */
public interface ServiceClock extends InstantSource {

  /**
   * Returns how long ago something was.
   *
   * @param recorded what this clock showed then
   * @return 0 or more; since the clock was last set, if it was set after that
   */
  Duration since(Instant recorded);

  /**
   * Returns how long ago the clock was set while the service ran; more than anything is kept for if
   * it never was.
   */
  Duration sinceSet();

  /** Returns a clock that is never set, and so tells how long ago something was from its times. */
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
