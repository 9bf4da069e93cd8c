package org.deskbridge.adapter.http.support;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * What is left of a rate limit, as the header fields {@code RateLimit-Policy} and {@code RateLimit}
 * say it (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param limit the name of the limit
 * @param remaining calls that would pass now, at least 0
 * @param resetSeconds until all calls of the rate would pass, or after a refusal until one would
 */
public record LimitState(String limit, Rate rate, long remaining, long resetSeconds) {

  static final String POLICY_FIELD = "RateLimit-Policy";
  static final String FIELD = "RateLimit";

  static LimitState passed(String limit, Rate rate, long remaining) {
    return new LimitState(
        limit, rate, remaining, seconds(rate.timeFor(rate.count() - remaining).toNanos()));
  }

  static LimitState refused(String limit, Rate rate, long waitNanos) {
    return new LimitState(limit, rate, 0, Math.max(1, seconds(waitNanos)));
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusNanos(999_999_999L).toSeconds();
  }

  /** Passes the fields to what adds them to a response. */
  void addTo(BiConsumer<String, Object> headers) {
    headers.accept(POLICY_FIELD, "\"%s\";q=%d%s".formatted(limit, rate.count(), window()));
    headers.accept(FIELD, "\"%s\";r=%d;t=%d".formatted(limit, remaining, resetSeconds));
  }

  /** The field has whole seconds; another period is left out. */
  private String window() {
    var seconds = rate.per().toSeconds();
    return Duration.ofSeconds(seconds).equals(rate.per()) ? ";w=" + seconds : "";
  }
}
