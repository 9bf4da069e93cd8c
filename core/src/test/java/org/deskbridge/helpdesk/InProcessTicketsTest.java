package org.deskbridge.helpdesk;

import org.deskbridge.account.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUser;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketGatewayContract;

class InProcessTicketsTest implements TicketGatewayContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final InProcessTickets desk =
      new InProcessTickets(new HelpdeskSystem("Our Desk", "desk.example"), tickets);

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
