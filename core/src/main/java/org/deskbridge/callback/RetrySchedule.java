package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The waits between attempts.
 *
 * @param waits the wait after the first failure, after the second, and so on; then no more
 */
public record RetrySchedule(List<Duration> waits) {

  /**
   * Waits of 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h: 75 h 35 min in all, more than
   * the three days of contract 3. The steps are those the Standard Webhooks specification suggests.
   */
  public static final RetrySchedule DEFAULT =
      new RetrySchedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)));

  /** The longest wait by {@code Retry-After}. */
  private static final Duration LONGEST_ASKED_FOR = Duration.ofHours(24);

  /** Up to a tenth is added, so that callbacks that failed together are not retried together. */
  private static final int JITTER_STEPS = 1000;

  public RetrySchedule {
    waits = List.copyOf(waits);
  }

  /**
   * Returns the wait after a failed attempt, empty if it was the last one.
   *
   * @param attempts the attempts so far, at least 1
   */
  public Optional<Duration> waitAfter(CallbackId id, int attempts, DeliveryAttempt result) {
    requireNonNull(id, "id");
    if (attempts > waits.size()) {
      return Optional.empty();
    }
    var planned = spread(waits.get(attempts - 1), id, attempts);
    var asked = result.retryAfter();
    return Optional.of(asked == null ? planned : longer(planned, shorter(asked)));
  }

  /** Adds jitter derived from the id, so that the same callback always waits the same. */
  private static Duration spread(Duration wait, CallbackId id, int attempts) {
    var step = Math.floorMod(31 * id.value().hashCode() + attempts * 7919, JITTER_STEPS);
    return wait.plus(wait.multipliedBy(step).dividedBy(10L * JITTER_STEPS));
  }

  private static Duration shorter(Duration asked) {
    return asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
