package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The result of an attempt to send a callback.
 *
 * @param httpStatus of the response, absent if there was none
 * @param detail the beginning of the response, or the failure; at most 4 KiB
 * @param retryAfter the wait that the receiver asked for, absent if it did not
 * @param took the duration of the attempt
 */
public record DeliveryAttempt(
    Outcome outcome,
    @Nullable Integer httpStatus,
    String detail,
    @Nullable Duration retryAfter,
    Duration took) {

  public DeliveryAttempt {
    requireNonNull(outcome, "outcome");
    requireNonNull(detail, "detail");
    requireNonNull(took, "took");
  }

  /** The outcome of an attempt. */
  public enum Outcome {
    /** The receiver accepted it: 2xx. */
    DELIVERED,
    /** The receiver wants no more callbacks of this session: 410. */
    GONE,
    /** Any other result; retried by the schedule. */
    FAILED,
    /** Nothing was sent, because the target is known to be overloaded or down; not an attempt. */
    POSTPONED
  }
}
