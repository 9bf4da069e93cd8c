package org.deskbridge.adapter.http.support;

import java.util.function.LongSupplier;

/**
 * Counts calls under each key, and refuses those above the rate.
 *
 * <p>Safe for use by several threads at once. Memory is bounded: idle keys are dropped.
 */
public final class RateLimiter {

  private final Rate rate;
  private final TokenBuckets buckets;

  /** Creates a limiter on the clock of the machine. */
  public RateLimiter(Rate rate) {
    this(rate, System::nanoTime);
  }

  RateLimiter(Rate rate, LongSupplier nanoTime) {
    this.rate = rate;
    this.buckets = new TokenBuckets(rate.per(), nanoTime);
  }

  /**
   * Counts one call.
   *
   * @throws TooManyRequestsException if the key has reached its rate; nothing is counted then
   */
  public void take(String key) {
    buckets.take(key, rate);
  }

  /** Takes back one counted call, because it turned out to be harmless. */
  public void giveBack(String key) {
    buckets.giveBack(key);
  }

  long size() {
    return buckets.size();
  }
}
