package org.deskbridge.ticket;

import java.util.List;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;

/** Several gateways as one; each call goes to the one that offers its helpdesk. */
public final class TicketGateways implements TicketGateway {

  private final List<TicketGateway> gateways;

  /** Joins gateways, the preferred one first; without any there are no tickets. */
  public TicketGateways(List<TicketGateway> gateways) {
    this.gateways = List.copyOf(gateways);
  }

  @Override
  public List<TicketCapabilities> offers(HelpdeskUser user) {
    return gateways.stream().flatMap(each -> each.offers(user).stream()).toList();
  }

  @Override
  public List<TicketHit> search(HelpdeskUser user, HelpdeskSystem system, TicketSearch search) {
    return of(user, system).search(user, system, search);
  }

  @Override
  public TicketRef create(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, NewTicket ticket) {
    return of(user, system).create(user, system, sessionId, ticket);
  }

  @Override
  public void associate(
      HelpdeskUser user, HelpdeskSystem system, String sessionId, TicketRef ticket) {
    of(user, system).associate(user, system, sessionId, ticket);
  }

  @Override
  public void dissociate(HelpdeskUser user, HelpdeskSystem system, String sessionId) {
    of(user, system).dissociate(user, system, sessionId);
  }

  private TicketGateway of(HelpdeskUser user, HelpdeskSystem system) {
    return gateways.stream()
        .filter(each -> each.offers(user).stream().anyMatch(offer -> offer.system().isSame(system)))
        .findFirst()
        .orElseThrow(() -> new HelpdeskFailedException(system, Fault.DOWN, null));
  }
}
