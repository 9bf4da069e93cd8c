package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.session.TicketRef;

/**
 * The helpdesks, as the service asks them about tickets.
 *
 * <p>A platform that embeds the service gives its own tickets here; a service that stands alone
 * asks whoever registered a link. Safe for use by several threads at once. Every method answers
 * within some seconds, or throws {@link HelpdeskFailedException}. Implementations must pass {@code
 * TicketGatewayContract}.
 */
@Port
public interface TicketGateway {

  /** Returns what each helpdesk system offers that technician, the preferred one first. */
  List<TicketCapabilities> offers(HelpdeskUser user);

  /**
   * Returns the tickets that match, in the order the helpdesk thinks best.
   *
   * @throws HelpdeskFailedException if the helpdesk gives no answer that makes sense; try again
   *     later
   */
  List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search);

  /**
   * Opens a ticket for a session and returns it.
   *
   * @throws HelpdeskFailedException if the helpdesk gives no answer that makes sense; the ticket
   *     may have been opened all the same, so look for it before trying again. {@link
   *     HelpdeskFailedException.Fault#UNNAMED} says that it most likely was
   */
  TicketRef create(HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket);

  /**
   * Tells the helpdesk that a session is about one of its tickets.
   *
   * @param ticket with its id, by which the helpdesk knows it
   * @throws HelpdeskFailedException if the helpdesk does not take note; retrying is safe
   */
  void associate(HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket);
}
