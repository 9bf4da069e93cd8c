package org.deskbridge.callback;

import java.time.Instant;
import java.util.Set;
import org.deskbridge.callback.receiver.EnableReceiver;
import org.jspecify.annotations.Nullable;

/**
 * The decision about a callback after an attempt.
 *
 * @param dueAt the time of the next attempt, present exactly if there is one
 */
public record DeliveryDecision(Verdict verdict, @Nullable Instant dueAt) {

  private static final Set<Verdict> SETTLED =
      Set.of(Verdict.DELIVERED, Verdict.GIVEN_UP, Verdict.STOPPED);

  /** Creates the decision; only what is tried later has a time, and always has one. */
  public DeliveryDecision {
    if ((dueAt != null) == SETTLED.contains(verdict)) {
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
    POSTPONE,
    /** It was not tried, and waits until its receiver is enabled; see {@link EnableReceiver}. */
    HOLD
  }

  /** Returns whether the callback was sent, whatever came of it. */
  public boolean isTried() {
    return verdict != Verdict.POSTPONE && verdict != Verdict.HOLD;
  }

  /** Returns whether the next callback of the session may be sent. */
  public boolean isFinal() {
    return dueAt == null;
  }
}
