package org.deskbridge.helpdesk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The support sessions on the tickets of the helpdesk.
 *
 * <p>Stores {@link TicketSession#sessionToken tokens} and {@link TicketSession#launchUrl launch
 * URLs} encrypted, so that a copy of the database shows none of them. Safe for use by several
 * threads at once. Every method may throw {@link UnavailableException}; retrying is safe.
 * Implementations must pass {@code TicketSessionsContract}.
 */
@Port
public interface TicketSessions {

  /** Returns a new reference that cannot be guessed. */
  String newReference();

  /** Returns the session of that reference, empty if there is none. */
  Optional<TicketSession> session(String reference);

  /** Returns the session with that id at the service, empty if none is known. */
  Optional<TicketSession> bySessionId(String sessionId);

  /** Returns the sessions of a ticket, latest requested first. */
  List<TicketSession> ofTicket(String ticketId);

  /**
   * Returns the sessions that are not known to be over, earliest requested first.
   *
   * @param requestedSince inclusive
   */
  List<TicketSession> unfinished(Instant requestedSince);

  /**
   * Returns the sessions that ended, earliest requested first.
   *
   * @param since by {@link TicketSession#endedAt}, inclusive
   */
  List<TicketSession> ended(Instant since);

  /**
   * Stores a session: revision 0 is a new one, each later one follows the stored one.
   *
   * @throws StaleTicketSessionException if that revision is already stored; read again
   */
  void save(TicketSession session);
}
