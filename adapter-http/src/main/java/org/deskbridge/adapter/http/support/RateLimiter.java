package org.deskbridge.adapter.http.support;

/**
 * Counts calls under each key, and refuses those above the rate.
 *
 * <p>Safe for use by several threads at once. Memory is bounded: idle keys are dropped.
 */
public final class RateLimiter {

  private final String name;
  private final TokenBuckets buckets;

  RateLimiter(String name, TokenBuckets buckets) {
    this.name = name;
    this.buckets = buckets;
  }

  /**
   * Counts one call, and returns what is left.
   *
   * @throws TooManyRequestsException if the key has reached its rate; nothing is counted then
   */
  public LimitState take(String key) {
    return buckets.take(name, key);
  }

  /**
   * Counts a call that may turn out to be harmless, on this node alone: {@link #tell} or {@link
   * #giveBack} must follow.
   *
   * @throws TooManyRequestsException if the key has reached its rate; nothing is counted then
   */
  void reserve(String key) {
    buckets.reserve(name, key);
  }

  /** Tells the other nodes of a reserved call, because it counts. */
  void tell(String key) {
    buckets.tell(name, key);
  }

  /** Takes back a reserved call, because it turned out to be harmless. */
  void giveBack(String key) {
    buckets.giveBack(name, key);
  }

  long size() {
    return buckets.size();
  }
}
