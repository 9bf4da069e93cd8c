package org.deskbridge.ticket;

import org.deskbridge.account.AccountKey;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;

class InMemoryTicketGatewayTest implements TicketGatewayContract {

  private final InMemoryTicketGateway desk = new InMemoryTicketGateway();

  @Override
  public TicketGateway ticketGateway() {
    return desk;
  }

  @Override
  public HelpdeskUser user() {
    return new HelpdeskUser(new AccountKey(1), "erika@example.com");
  }

  @Override
  public InMemoryTicketSystem ticketSystem() {
    return desk.tickets();
  }

  @Override
  public void breakDown() {
    desk.failWith(Fault.DOWN);
  }
}
