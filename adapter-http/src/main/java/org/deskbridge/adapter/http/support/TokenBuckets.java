package org.deskbridge.adapter.http.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A token bucket for each key: full at first, refilled evenly, in bounded memory.
 *
 * <p>Uses a clock that does not jump. A bucket is dropped when it is full again, or, if there are
 * too many, when it is among the least used; its key then starts with a full one. Safe for use by
 * several threads at once.
 */
public final class TokenBuckets {

  /** At most 30 MB. */
  private static final int MAX_KEYS = 50_000;

  private final Cache<Object, Bucket> buckets;
  private final TimeMeter clock;

  /**
   * Creates buckets on the clock of the machine.
   *
   * @param longest the longest period of a rate given to {@link #take}
   */
  public TokenBuckets(Duration longest) {
    this(longest, System::nanoTime);
  }

  TokenBuckets(Duration longest, LongSupplier nanoTime) {
    this.clock = new NanoClock(nanoTime);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(longest)
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes a token.
   *
   * @param key equal for calls that count together
   * @param rate the same at every call with this key
   * @throws TooManyRequestsException if there is none; nothing is taken then
   */
  public void take(Object key, Rate rate) {
    var probe = buckets.get(key, absent -> full(rate)).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill() + 999_999_999L);
      throw new TooManyRequestsException(Math.max(1, seconds));
    }
  }

  /** Returns a token; those above the capacity are lost. */
  void giveBack(Object key) {
    var bucket = buckets.getIfPresent(key);
    if (bucket != null) {
      bucket.addTokens(1);
    }
  }

  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket full(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
        .withCustomTimePrecision(clock)
        .build();
  }

  private record NanoClock(LongSupplier nanoTime) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return nanoTime.getAsLong();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
