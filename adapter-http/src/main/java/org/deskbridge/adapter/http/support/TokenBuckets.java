package org.deskbridge.adapter.http.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.deskbridge.spi.LimitRelay;

/**
 * A token bucket for each key of some limits: full at first, refilled evenly, in bounded memory.
 *
 * <p>The use on other nodes is taken off as it is heard of, even from a bucket that is empty: it
 * then owes tokens, so that over time all nodes together keep the rate. Uses a clock that does not
 * jump. A bucket is dropped some time after it is full again, or, if there are too many, when it is
 * among the least used; its key then starts with a full one. Safe for use by several threads at
 * once.
 */
public final class TokenBuckets {

  /** At most 30 MB. */
  private static final int MAX_KEYS = 50_000;

  private final Map<String, Rate> rates;
  private final LimitRelay relay;
  private final Cache<Place, Bucket> buckets;
  private final TimeMeter clock;

  /**
   * @param rates of each limit, by its name
   */
  TokenBuckets(Map<String, Rate> rates, LimitRelay relay, LongSupplier nanoTime) {
    this.rates = Map.copyOf(rates);
    this.relay = relay;
    this.clock = new NanoClock(nanoTime);
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfter(Expiry.accessing(this::timeToKeep))
            .ticker(nanoTime::getAsLong)
            .executor(Runnable::run)
            .build();
  }

  /**
   * Takes a token, tells the other nodes, and returns what is left.
   *
   * @param key equal for calls that count together
   * @throws TooManyRequestsException if there is none; nothing is taken then
   */
  public LimitState take(String limit, String key) {
    var state = reserve(limit, key);
    tell(limit, key);
    return state;
  }

  /**
   * Takes a token on this node alone, until it is known whether the call counts: {@link #tell} or
   * {@link #giveBack} must follow.
   *
   * @throws TooManyRequestsException if there is none; nothing is taken then
   */
  LimitState reserve(String limit, String key) {
    var rate = rate(limit);
    var bucket = buckets.get(new Place(limit, key), absent -> full(rate));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      throw new TooManyRequestsException(
          LimitState.refused(limit, rate, probe.getNanosToWaitForRefill()));
    }
    return LimitState.passed(limit, rate, probe.getRemainingTokens());
  }

  /** Tells the other nodes that a reserved token is used. */
  void tell(String limit, String key) {
    relay.used(limit, key);
  }

  /** Returns a reserved token; those above the capacity are lost. */
  void giveBack(String limit, String key) {
    var bucket = buckets.getIfPresent(new Place(limit, key));
    if (bucket != null) {
      bucket.addTokens(1);
    }
  }

  /**
   * Takes off what another node used. A bucket that is full now was full or has been refilled since
   * then, so what that time brings is not taken from it.
   */
  void takeOff(LimitRelay.Use use) {
    var rate = rate(use.limit());
    buckets
        .asMap()
        .compute(
            new Place(use.limit(), use.key()),
            (place, known) -> {
              var bucket = known == null ? full(rate) : known;
              var isFull = bucket.getAvailableTokens() >= rate.count();
              var count = use.count() - (isFull ? rate.countIn(use.age()) : 0);
              if (count > 0) {
                bucket.consumeIgnoringRateLimits(count);
              }
              return bucket;
            });
  }

  long size() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Rate rate(String limit) {
    var rate = rates.get(limit);
    if (rate == null) {
      throw new IllegalArgumentException(limit + ": no limit of these");
    }
    return rate;
  }

  private Bucket full(Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
        .withCustomTimePrecision(clock)
        .build();
  }

  /** Returns the time until the bucket is full, and one period more for the use to come. */
  private Duration timeToKeep(Place place, Bucket bucket) {
    var rate = rate(place.limit());
    return rate.timeFor(rate.count() - bucket.getAvailableTokens()).plus(rate.per());
  }

  private record Place(String limit, String key) {}

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
