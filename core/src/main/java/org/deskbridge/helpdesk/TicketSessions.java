package org.deskbridge.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The support sessions the helpdesk keeps on its tickets.
 *
 * <p>Keeps the {@link TicketSession#sessionToken tokens} so that a copy of the record shows none of
 * them. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}; retrying is safe. Implementations must pass {@code
 * TicketSessionsContract}.
 */
@Port
public interface TicketSessions {

  /** Returns a reference that was never returned before and that nobody can guess. */
  String newReference();

  /** Returns the session of that reference, empty if there is none. */
  Optional<TicketSession> session(String reference);

  /** Returns the session the service knows under that id, empty if none was heard to have it. */
  Optional<TicketSession> bySessionId(String sessionId);

  /** Returns the sessions of a ticket, latest requested first. */
  List<TicketSession> ofTicket(String ticketId);

  /**
   * Returns the sessions that are not over as far as the helpdesk knows, longest requested first.
   *
   * @param requestedSince inclusive
   */
  List<TicketSession> unfinished(Instant requestedSince);

  /**
   * Records a session: revision 0 is a new one, each later one follows the one on record.
   *
   * @throws StaleTicketSessionException if that revision is on record already; read again
   */
  void save(TicketSession session);
}
