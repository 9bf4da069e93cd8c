package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.deskbridge.time.ServiceClock;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the machine, which notices when it is set: the time of day then moves on by
 * something else than the time that has passed.
 *
 * <p>Every reading is compared with the one before. What a time server corrects little by little is
 * followed and is no setting. Times are cut to the millisecond. Safe for use by several threads at
 * once.
 */
public final class WatchedClock implements ServiceClock {

  private static final System.Logger log = System.getLogger(WatchedClock.class.getName());

  /** More than a time server corrects between two readings, less than any page is waited for. */
  private static final Duration TOLERANCE = Duration.ofSeconds(5);

  /** What lies ahead by less was a moment ago, before some correction. */
  private static final Duration CORRECTION = Duration.ofMinutes(1);

  private static final long NANOS_BETWEEN_READINGS = Duration.ofSeconds(1).toNanos();

  private final InstantSource timeOfDay;
  private final LongSupplier nanoTime;
  private final Reading cameUp;
  private volatile Reading last;
  private volatile @Nullable Reading set;

  /**
   * Creates a clock.
   *
   * @param nanoTime nanoseconds that pass evenly from any beginning, as {@link System#nanoTime}
   */
  public WatchedClock(InstantSource timeOfDay, LongSupplier nanoTime) {
    this.timeOfDay = requireNonNull(timeOfDay, "timeOfDay");
    this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    this.cameUp = new Reading(timeOfDay.instant(), nanoTime.getAsLong());
    this.last = cameUp;
  }

  /** Returns the clock of this machine. */
  public static WatchedClock system() {
    return new WatchedClock(InstantSource.system(), System::nanoTime);
  }

  @Override
  public Instant instant() {
    return read().at().truncatedTo(ChronoUnit.MILLIS);
  }

  private Reading read() {
    var before = nanoTime.getAsLong();
    var reading = new Reading(timeOfDay.instant(), nanoTime.getAsLong());
    var wasInterrupted = reading.nanos() - before > NANOS_BETWEEN_READINGS;
    var known = last;
    if (!wasInterrupted
        && (reading.isSetAfter(known)
            || reading.nanos() - known.nanos() > NANOS_BETWEEN_READINGS)) {
      note(reading);
    }
    return reading;
  }

  /** Only one of several threads that notice the same notes it. */
  private synchronized void note(Reading reading) {
    if (reading.nanos() - last.nanos() < 0) {
      return;
    }
    if (reading.isSetAfter(last)) {
      log.log(WARNING, "The clock was set by " + reading.jumpAfter(last).toSeconds() + " s.");
      set = reading;
    }
    last = reading;
  }

  @Override
  public Duration since(Instant recorded) {
    var now = read();
    var lastSet = set;
    if (recorded.isAfter(now.at())) {
      return recorded.isBefore(now.at().plus(CORRECTION))
          ? Duration.ZERO
          : now.elapsedSince(lastSet == null ? cameUp : lastSet);
    }
    return lastSet != null && recorded.isBefore(lastSet.at())
        ? now.elapsedSince(lastSet)
        : Duration.between(recorded, now.at());
  }

  @Override
  public Duration sinceSet() {
    var now = read();
    var lastSet = set;
    return lastSet == null ? Duration.ofSeconds(Long.MAX_VALUE) : now.elapsedSince(lastSet);
  }

  /** The time of day, and the count of nanoseconds at that moment. */
  private record Reading(Instant at, long nanos) {

    Duration elapsedSince(Reading earlier) {
      return Duration.ofNanos(Math.max(0, nanos - earlier.nanos));
    }

    Duration jumpAfter(Reading earlier) {
      return Duration.between(earlier.at, at).minusNanos(nanos - earlier.nanos);
    }

    boolean isSetAfter(Reading earlier) {
      return jumpAfter(earlier).abs().compareTo(TOLERANCE) > 0;
    }
  }
}
