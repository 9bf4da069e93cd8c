package org.deskbridge.helpdesk;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;

/**
 * The tickets of a helpdesk. A platform implements this port so that its tickets can be searched,
 * opened and linked from inside a session.
 *
 * <p>Safe for use by several threads at once. The service waits five seconds for a result. Every
 * method may throw {@link UnavailableException}. Implementations must pass {@code
 * TicketSystemContract}.
 */
@Port
public interface TicketSystem {

  /**
   * Returns the tickets that contain the text, ignoring case, in the title, the body, the
   * requester, the id, the comments or the tags (contract 3).
   *
   * @param userEmail the technician, in lower case; must not see more than in the helpdesk
   */
  List<TicketHit> search(String userEmail, TicketSearch search);

  /**
   * Opens a ticket for a session and returns it.
   *
   * <p>A repeat, which has the {@link NewTicket#requestId request id} of an earlier call, opens
   * none and returns the ticket of that call.
   *
   * @param userEmail the technician who asks, in lower case
   */
  TicketRef create(String userEmail, String sessionId, NewTicket ticket);

  /**
   * Links a session to a ticket and returns the ticket.
   *
   * <p>A repeat changes nothing.
   *
   * @param userEmail the technician who asks, in lower case
   * @throws UnknownTicketException if there is no such ticket
   */
  TicketRef associate(String userEmail, String sessionId, String ticketId);

  /**
   * Takes a session off the ticket that it was linked to, because the technician undid that and the
   * session had no ticket before.
   *
   * <p>A repeat changes nothing. A platform that does not implement it refuses it, and the session
   * keeps its ticket.
   *
   * @param userEmail the technician who asks, in lower case
   */
  default void dissociate(String userEmail, String sessionId) {
    throw new RejectedException(
        ErrorCode.HELPDESK_NOT_OFFERED,
        "session %s: cannot be taken off its ticket (expected: another ticket)"
            .formatted(sessionId));
  }

  /**
   * Returns whether a session that was requested elsewhere for this ticket, by a call of the API,
   * is taken in: where the helpdesk follows the event feed, it has the session on the ticket within
   * seconds of its start.
   *
   * <p>False by default. Helpdesks that share an account may have tickets of the same id, so go by
   * the URL where there is one.
   *
   * @param ticket as the request named it
   */
  default boolean owns(TicketRef ticket) {
    return false;
  }
}
