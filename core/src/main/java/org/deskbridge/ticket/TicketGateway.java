package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.session.TicketRef;

/**
 * The helpdesks' tickets, for the service.
 *
 * <p>A platform that embeds the service implements this port for its own tickets; a stand-alone
 * service calls the helpdesks with registered links. Safe for use by several threads at once. Every
 * method returns within some seconds, or throws {@link HelpdeskFailedException}. Implementations
 * must pass {@code TicketGatewayContract}.
 */
@Port
public interface TicketGateway {

  /** Returns the capabilities of each helpdesk for that technician, the preferred one first. */
  List<TicketCapabilities> offers(HelpdeskUser user);

  /**
   * Returns the matching tickets, in the order of the helpdesk.
   *
   * @throws HelpdeskFailedException if the helpdesk fails; retry later
   */
  List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search);

  /**
   * Opens a ticket for a session and returns it.
   *
   * @throws HelpdeskFailedException if the helpdesk fails; the ticket may still have been opened,
   *     most likely so with {@link HelpdeskFailedException.Fault#UNNAMED}, so search for it before
   *     a retry
   */
  TicketRef create(HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket);

  /**
   * Links a session to a ticket of the helpdesk.
   *
   * @param ticket with its id at the helpdesk
   * @throws HelpdeskFailedException if the helpdesk fails; retrying is safe
   */
  void associate(HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket);

  /**
   * Takes a session off the ticket of the helpdesk that it is linked to.
   *
   * @throws HelpdeskFailedException if the helpdesk fails, or refuses it because it cannot do that;
   *     retrying is safe
   */
  void dissociate(HelpdeskUser user, HelpdeskSystem system, String sessionId);
}
