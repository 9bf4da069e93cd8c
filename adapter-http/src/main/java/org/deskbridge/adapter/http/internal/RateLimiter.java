package org.deskbridge.adapter.http.internal;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.deskbridge.adapter.http.HttpSettings.Rate;

/**
 * Counts how often something happens under each key, and refuses what happens too often.
 *
 * <p>Safe for use by several threads at once. Memory is bounded: keys at rest are forgotten.
 */
public final class RateLimiter {

  private static final int MAX_KEYS = 50_000;

  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final int capacity;
  private final double perNano;
  private final LongSupplier nanoTime;

  /** Creates a limiter that goes by the clock of the machine. */
  public RateLimiter(Rate rate) {
    this(rate, System::nanoTime);
  }

  RateLimiter(Rate rate, LongSupplier nanoTime) {
    this.capacity = rate.count();
    this.perNano = (double) rate.count() / rate.per().toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * Counts one.
   *
   * @throws TooManyRequestsException if the key has used up what it may; nothing is counted then
   */
  public void take(String key) {
    var now = nanoTime.getAsLong();
    if (buckets.size() >= MAX_KEYS) {
      forget(now);
    }
    var after =
        buckets.compute(
            key, (same, bucket) -> (bucket == null ? full(now) : filled(bucket, now)).minusOne());
    if (after.refused()) {
      var seconds = Math.ceil((1 - after.tokens()) / perNano / 1e9);
      throw new TooManyRequestsException(Math.max(1, (long) seconds));
    }
  }

  /** Takes back one that was counted, because it turned out to be harmless. */
  public void giveBack(String key) {
    buckets.computeIfPresent(
        key,
        (same, bucket) ->
            new Bucket(Math.min(capacity, bucket.tokens() + 1), bucket.at(), bucket.refused()));
  }

  int size() {
    return buckets.size();
  }

  private Bucket full(long now) {
    return new Bucket(capacity, now, false);
  }

  private Bucket filled(Bucket bucket, long now) {
    var tokens = bucket.tokens() + Math.max(0, now - bucket.at()) * perNano;
    return new Bucket(Math.min(capacity, tokens), now, false);
  }

  private void forget(long now) {
    buckets.values().removeIf(bucket -> filled(bucket, now).tokens() >= capacity);
    if (buckets.size() >= MAX_KEYS) {
      buckets.clear();
    }
  }

  /** Tokens left at some time, and whether the last one who asked went away without. */
  private record Bucket(double tokens, long at, boolean refused) {

    Bucket minusOne() {
      return tokens >= 1 ? new Bucket(tokens - 1, at, false) : new Bucket(tokens, at, true);
    }
  }
}
