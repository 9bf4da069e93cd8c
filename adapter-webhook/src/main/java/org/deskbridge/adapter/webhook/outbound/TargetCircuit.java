package org.deskbridge.adapter.webhook.outbound;

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
import java.util.concurrent.atomic.AtomicLong;
import org.deskbridge.runtime.CallbackDispatch;
import org.deskbridge.runtime.HostPlaces;
import org.jspecify.annotations.Nullable;

/**
 * Bulkhead and circuit breaker of one target, a host or a helpdesk link: lets through a few calls
 * at a time, and none while the target is down.
 *
 * <p>A call without a free place waits a moment if the target responds promptly, so that a burst
 * passes. At a target that hangs it is refused at once, so that it does not delay other calls.
 *
 * <p>A failure counts only if it tells about the target: not if a later call was answered before,
 * nor if this very call failed before. So a few addresses of a target that always fail do not make
 * it count as down for the others.
 */
public final class TargetCircuit {

  private static final Duration PROMPT = Duration.ofMillis(250);

  private final Bulkhead places;
  private final Bulkhead unreserved;
  private final CircuitBreaker breaker;
  private final AtomicInteger inside = new AtomicInteger();
  private volatile long progressAt = System.nanoTime();

  /** When the latest call began that did not fail; before the first one, when this was made. */
  private final AtomicLong provenAt = new AtomicLong(System.nanoTime());

  TargetCircuit(String target, Limits limits, Clock clock) {
    this.places = room(target, limits.places());
    this.unreserved = room(target, limits.places() - limits.reserved());
    this.breaker =
        CircuitBreaker.of(
            target,
            CircuitBreakerConfig.custom()
                .slidingWindow(limits.failures(), limits.failures(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(limits.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .build());
  }

  private static Bulkhead room(String target, int places) {
    return Bulkhead.of(
        target, BulkheadConfig.custom().maxConcurrentCalls(places).maxWaitDuration(PROMPT).build());
  }

  /**
   * Returns the refusal of a call; if there is none, {@link #leave} must follow.
   *
   * @param yields whether the call leaves the reserved places to others
   */
  public Optional<Refusal> enter(boolean yields) {
    if (!breaker.tryAcquirePermission()) {
      return Optional.of(Refusal.DOWN);
    }
    if (!findsPlace(yields)) {
      breaker.releasePermission();
      return Optional.of(Refusal.BUSY);
    }
    if (inside.getAndIncrement() == 0) {
      progressAt = System.nanoTime();
    }
    return Optional.empty();
  }

  private boolean findsPlace(boolean yields) {
    if (yields && !findsPlace(unreserved)) {
      return false;
    }
    if (findsPlace(places)) {
      return true;
    }
    if (yields) {
      unreserved.releasePermission();
    }
    return false;
  }

  private boolean findsPlace(Bulkhead room) {
    var isFree = room.getMetrics().getAvailableConcurrentCalls() > 0;
    return (isFree || isPrompt()) && room.tryAcquirePermission();
  }

  private boolean isPrompt() {
    return System.nanoTime() - progressAt < PROMPT.toNanos();
  }

  /**
   * Ends a call. Only 5xx and failures count against the target, but not a refusal by our own
   * policy.
   *
   * @param yields as it was when the call entered
   * @param hasFailed whether the same call failed before
   */
  public void leave(boolean yields, boolean hasFailed, CallResult result) {
    var took = System.nanoTime() - result.began();
    if (result.httpStatus() != null) {
      progressAt = System.nanoTime();
    }
    if (!result.isKnown() || (result.isFailure() && isNoNews(hasFailed, result.began()))) {
      breaker.releasePermission();
    } else if (result.isFailure()) {
      // The breaker logs the failure, whose message may quote the response.
      breaker.onError(took, NANOSECONDS, new IOException(result.kind()));
    } else {
      provenAt.accumulateAndGet(result.began(), (one, other) -> one - other > 0 ? one : other);
      breaker.onSuccess(took, NANOSECONDS);
    }
    inside.decrementAndGet();
    places.onComplete();
    if (yields) {
      unreserved.onComplete();
    }
  }

  /** The one call that probes a target that is down decides, whatever came before. */
  private boolean isNoNews(boolean hasFailed, long began) {
    return breaker.getState() == CircuitBreaker.State.CLOSED
        && (hasFailed || provenAt.get() - began > 0);
  }

  boolean isIdle() {
    return inside.get() == 0;
  }

  boolean isOpen() {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  /**
   * The result of a call.
   *
   * @param httpStatus the status of the response, if there was one
   * @param failure the cause of a missing response, if it is known
   * @param began when the call began, a reading of {@link System#nanoTime}
   */
  public record CallResult(@Nullable Integer httpStatus, @Nullable Exception failure, long began) {

    private boolean isKnown() {
      return httpStatus != null || (failure != null && !OutboundAddressPolicy.refused(failure));
    }

    private boolean isFailure() {
      return httpStatus == null || httpStatus >= 500;
    }

    private String kind() {
      return failure == null ? "HTTP status " + httpStatus : failure.getClass().getSimpleName();
    }
  }

  /** The reason for not making a call. */
  public enum Refusal {
    /** The target failed too often lately; it is tried again in a moment. */
    DOWN,
    /** Earlier calls occupy every place and make no progress. */
    BUSY
  }

  /**
   * The limits of one target.
   *
   * @param places the most calls under way
   * @param reserved places that yielding calls leave free
   * @param failures failures in a row that open the circuit
   * @param rest time before one call probes the target
   */
  public record Limits(int places, int reserved, int failures, Duration rest) {

    /** What {@link CallbackDispatch} has under way to one host at the most, late calls included. */
    public static final Limits HOST =
        new Limits(HostPlaces.Rules.CALLBACKS.mostInAll(), 0, 5, Duration.ofSeconds(10));

    /**
     * A technician types and waits; the failures are those of two calls with their retries. A page
     * that abandons a search leaves it under way, so searches alone must not take every place.
     */
    public static final Limits LINK = new Limits(8, 2, 6, Duration.ofSeconds(5));
  }
}
