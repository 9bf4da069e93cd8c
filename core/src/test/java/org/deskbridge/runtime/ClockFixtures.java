package org.deskbridge.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A machine whose time passes when it is told to, and whose time of day can be set. */
public final class ClockFixtures {

  private final AtomicReference<Instant> timeOfDay;
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE);
  private final WatchedClock watched;

  public ClockFixtures(Instant begin) {
    this.timeOfDay = new AtomicReference<>(begin);
    this.watched = new WatchedClock(timeOfDay::get, nanos::get);
  }

  public WatchedClock watched() {
    return watched;
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    timeOfDay.updateAndGet(before -> before.plus(time));
    nanos.addAndGet(time.toNanos());
  }

  /** Sets the time of day, while no time passes. */
  public void setBy(Duration jump) {
    timeOfDay.updateAndGet(before -> before.plus(jump));
  }
}
