package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to send a callback went.
 *
 * @param httpStatus what the receiver answered, absent if it did not
 * @param detail the beginning of the answer, or what went wrong; at most 4 KiB
 * @param retryAfter how long the receiver asked us to wait, absent if it did not
 * @param took how long the attempt lasted
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

  /** What an attempt came to. */
  public enum Outcome {
    /** The receiver took it: 2xx. */
    DELIVERED,
    /** The receiver wants no more callbacks of this session: 410. */
    GONE,
    /** Anything else; to be tried again by the schedule. */
    FAILED,
    /** Nothing was sent, for the target is known to be overloaded or down; not an attempt. */
    POSTPONED
  }
}
