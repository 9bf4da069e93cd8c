package org.deskbridge.helpdesk;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Changes a session on record, and decides again where somebody else's change came first. */
final class Revise {

  /** The reports of one session come one by one; rivals are repeats, and two are rare. */
  private static final int ATTEMPTS = 5;

  private Revise() {}

  /**
   * Reads, changes and saves, up to five times; what comes back unchanged is not saved.
   *
   * @throws StaleTicketSessionException if even the last attempt came late
   */
  static TicketSession session(
      TicketSessions sessions, Supplier<TicketSession> read, UnaryOperator<TicketSession> change) {
    for (int attempt = 1; ; attempt++) {
      var before = read.get();
      var after = change.apply(before);
      try {
        if (!after.equals(before)) {
          sessions.save(after);
        }
        return after;
      } catch (StaleTicketSessionException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
