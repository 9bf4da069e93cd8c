package org.deskbridge.helpdesk;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;

/**
 * The tickets of a helpdesk, as the service asks for them: what a platform implements to be
 * searched, and to have its tickets opened and linked, from inside a session.
 *
 * <p>Safe for use by several threads at once. The service waits five seconds for an answer. Every
 * method may throw {@link UnavailableException}. Implementations must pass {@code
 * TicketSystemContract}.
 */
@Port
public interface TicketSystem {

  /**
   * Returns the tickets that contain the text, without regard to case, in the title, the body, the
   * requester, the id, the comments or the tags (contract 3).
   *
   * @param userEmail the technician who asks, in lower case; sees no more than in the helpdesk
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
   * Returns the ticket that a session turned out to be about, and keeps the session on it.
   *
   * <p>A repeat changes nothing.
   *
   * @param userEmail the technician who asks, in lower case
   * @throws UnknownTicketException if there is no such ticket
   */
  TicketRef associate(String userEmail, String sessionId, String ticketId);
}
