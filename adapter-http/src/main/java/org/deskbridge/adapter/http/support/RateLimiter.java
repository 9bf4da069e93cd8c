package org.deskbridge.adapter.http.support;

import java.util.function.LongSupplier;

/**
 * Counts how often something happens under each key, and refuses what happens too often.
 *
 * <p>Safe for use by several threads at once. Memory is bounded: keys at rest are forgotten.
 */
public final class RateLimiter {

  private final Rate rate;
  private final TokenBuckets buckets;

  /** Creates a limiter that goes by the clock of the machine. */
  public RateLimiter(Rate rate) {
    this(rate, System::nanoTime);
  }

  RateLimiter(Rate rate, LongSupplier nanoTime) {
    this.rate = rate;
    this.buckets = new TokenBuckets(rate.per(), nanoTime);
  }

  /**
   * Counts one.
   *
   * @throws TooManyRequestsException if the key has used up what it may; nothing is counted then
   */
  public void take(String key) {
    buckets.take(key, rate);
  }

  /** Takes back one that was counted, because it turned out to be harmless. */
  public void giveBack(String key) {
    buckets.giveBack(key);
  }

  long size() {
    return buckets.size();
  }
}
