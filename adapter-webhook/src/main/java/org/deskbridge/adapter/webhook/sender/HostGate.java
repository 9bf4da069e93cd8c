package org.deskbridge.adapter.webhook.sender;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What lets calls through to one host: a few at a time, and none while the host is down.
 *
 * <p>A call that finds every place taken waits a moment if the host answers promptly, so that a
 * burst passes; at a host that hangs it is turned away at once, so that it holds up nobody.
 */
final class HostGate {

  private static final Duration PROMPT = Duration.ofMillis(250);

  private final Bulkhead places;
  private final CircuitBreaker breaker;
  private final int count;
  private final AtomicInteger inside = new AtomicInteger();
  private volatile long progressAt = System.nanoTime();

  HostGate(String host, Limits limits, Clock clock) {
    this.count = limits.places();
    this.places =
        Bulkhead.of(
            host,
            BulkheadConfig.custom()
                .maxConcurrentCalls(limits.places())
                .maxWaitDuration(PROMPT)
                .build());
    this.breaker =
        CircuitBreaker.of(
            host,
            CircuitBreakerConfig.custom()
                .slidingWindow(limits.failures(), limits.failures(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(limits.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .recordResult(status -> status instanceof Integer code && code >= 500)
                .clock(clock)
                .build());
  }

  /** Returns why a call may not be made now; if it may, one of the {@code leave}s must follow. */
  Optional<String> enter() {
    if (!breaker.tryAcquirePermission()) {
      return Optional.of("target: down (it is tried again in a moment)");
    }
    if ((inside.get() >= count && !isPrompt()) || !places.tryAcquirePermission()) {
      breaker.releasePermission();
      return Optional.of("target: busy with earlier callbacks");
    }
    if (inside.getAndIncrement() == 0) {
      progressAt = System.nanoTime();
    }
    return Optional.empty();
  }

  private boolean isPrompt() {
    return System.nanoTime() - progressAt < PROMPT.toNanos();
  }

  /** Ends a call that was answered; only 5xx speaks against the host. */
  void leave(int httpStatus, Duration took) {
    breaker.onResult(took.toNanos(), NANOSECONDS, httpStatus);
    progressAt = System.nanoTime();
    vacate();
  }

  /** Ends a call that was not answered. */
  void leave(IOException failure, Duration took) {
    breaker.onError(took.toNanos(), NANOSECONDS, failure);
    vacate();
  }

  /** Ends a call that says nothing about the host. */
  void leave() {
    breaker.releasePermission();
    vacate();
  }

  private void vacate() {
    inside.decrementAndGet();
    places.onComplete();
  }

  boolean isIdle() {
    return inside.get() == 0;
  }

  boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  /**
   * How much one host is trusted with.
   *
   * @param places how many calls may be under way
   * @param failures how many in a row close the gate
   * @param rest how long it stays closed before one call probes the host
   */
  record Limits(int places, int failures, Duration rest) {

    /** A quarter of what {@link CallbackDispatch} has under way at the most. */
    static final Limits DEFAULT = new Limits(16, 5, Duration.ofSeconds(10));
  }
}
