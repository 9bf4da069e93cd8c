package org.deskbridge.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a callback after an attempt.
 *
 * @param verdict what to do with it
 * @param dueAt when to try again, present exactly if it is to be tried again
 */
public record DeliveryDecision(Verdict verdict, @Nullable Instant dueAt) {

  /** Creates the settlement; a time belongs to what is tried again, and to nothing else. */
  public DeliveryDecision {
    if ((dueAt != null) != (verdict == Verdict.RETRY || verdict == Verdict.POSTPONE)) {
      throw new IllegalArgumentException("dueAt: %s with %s".formatted(dueAt, verdict));
    }
  }

  /** What to do with a callback. */
  public enum Verdict {
    /** It arrived. */
    DELIVERED,
    /** It never arrived and is not tried any more. */
    GIVEN_UP,
    /** The receiver wants none of this session any more; the later ones are dropped as well. */
    STOPPED,
    /** It failed and is tried again. */
    RETRY,
    /** It was not tried, and will be. */
    POSTPONE
  }

  /** Returns whether the next callback of the session may go. */
  public boolean isFinal() {
    return dueAt == null;
  }
}
