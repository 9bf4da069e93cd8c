package org.deskbridge.adapter.http.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.spi.LimitRelay;

/**
 * The rate limits of a service, which hold over all nodes that the relay reaches.
 *
 * <p>Safe for use by several threads at once.
 */
public final class RateLimiters implements AutoCloseable {

  private final LimitRelay relay;
  private final LongSupplier nanoTime;
  private final Map<String, TokenBuckets> byLimit = new ConcurrentHashMap<>();
  private final Subscription subscription;

  /**
   * Creates limits on the clock of the machine.
   *
   * @param relay one without other nodes for limits of this node alone
   */
  public RateLimiters(LimitRelay relay) {
    this(relay, System::nanoTime);
  }

  RateLimiters(LimitRelay relay, LongSupplier nanoTime) {
    this.relay = relay;
    this.nanoTime = nanoTime;
    this.subscription = relay.listen(this::heard);
  }

  /**
   * Makes a limit.
   *
   * @param name the same on all nodes, and of no other limit
   */
  public RateLimiter limiter(String name, Rate rate) {
    return new RateLimiter(name, buckets(Map.of(name, rate)));
  }

  /** Makes a limit of failures, with a name of its own as above. */
  public FailureLimiter failures(String name, Rate rate) {
    return new FailureLimiter(limiter(name, rate));
  }

  /** Makes several limits whose keys share their memory, each with a name of its own as above. */
  public TokenBuckets buckets(Map<String, Rate> rates) {
    var buckets = new TokenBuckets(rates, relay, nanoTime);
    for (var name : rates.keySet()) {
      if (byLimit.putIfAbsent(name, buckets) != null) {
        throw new IllegalArgumentException(name + ": the name of two limits");
      }
    }
    return buckets;
  }

  /** A node of another version may have limits that are not known here. */
  void heard(LimitRelay.Use use) {
    var buckets = byLimit.get(use.limit());
    if (buckets != null) {
      buckets.takeOff(use);
    }
  }

  /** Hears no more of the other nodes. */
  @Override
  public void close() {
    subscription.close();
  }
}
