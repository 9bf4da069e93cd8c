package org.deskbridge.app.embedding;

import org.deskbridge.account.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketGatewayContract;

class OurDeskTest implements TicketGatewayContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final OurDesk desk = new OurDesk(tickets);

  @Override
  public TicketGateway ticketGateway() {
    return desk;
  }

  @Override
  public HelpdeskUser user() {
    return new HelpdeskUser(new AccountKey(1), "erika@desk.example");
  }

  @Override
  public InMemoryTicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public void breakDown() {
    tickets.failWith(new UnavailableException("tickets: out of order", null));
  }
}
