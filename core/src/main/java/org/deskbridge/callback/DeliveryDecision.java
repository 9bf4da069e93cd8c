package org.deskbridge.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a callback after an attempt.
 *
 * @param dueAt the time of the next attempt, present exactly if there is one
 */
public record DeliveryDecision(Verdict verdict, @Nullable Instant dueAt) {

  /** Creates the decision; only a retry has a time, and always has one. */
  public DeliveryDecision {
    if ((dueAt != null) != (verdict == Verdict.RETRY || verdict == Verdict.POSTPONE)) {
      throw new IllegalArgumentException("dueAt: %s with %s".formatted(dueAt, verdict));
    }
  }

  /** The next step of a callback. */
  public enum Verdict {
    /** It was delivered. */
    DELIVERED,
    /** It was never delivered and is not retried. */
    GIVEN_UP,
    /** The receiver wants no more callbacks of this session; the later ones are dropped, too. */
    STOPPED,
    /** It failed and is retried. */
    RETRY,
    /** It was not tried, and is tried later. */
    POSTPONE
  }

  /** Returns whether the next callback of the session may be sent. */
  public boolean isFinal() {
    return dueAt == null;
  }
}
