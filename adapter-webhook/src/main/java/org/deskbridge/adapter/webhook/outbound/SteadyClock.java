package org.deskbridge.adapter.webhook.outbound;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;

/**
 * A clock for libraries that measure durations with a {@link Clock}: it never jumps, and is not the
 * time of day.
 */
public final class SteadyClock extends Clock {

  private final LongSupplier ticker;
  private final long began;

  /**
   * Creates the clock.
   *
   * @param ticker nanoseconds from an arbitrary origin, as {@link System#nanoTime}
   */
  public SteadyClock(LongSupplier ticker) {
    this.ticker = ticker;
    this.began = ticker.getAsLong();
  }

  @Override
  public Instant instant() {
    return Instant.EPOCH.plusNanos(ticker.getAsLong() - began);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
