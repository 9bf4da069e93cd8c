package org.deskbridge.ticket;

import org.deskbridge.directory.AccountKey;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.ticket.PartnerFailedException.Fault;

class InMemoryPartnerDeskTest implements PartnerDeskContract {

  private final InMemoryPartnerDesk desk = new InMemoryPartnerDesk();

  @Override
  public PartnerDesk partnerDesk() {
    return desk;
  }

  @Override
  public PartnerUser user() {
    return new PartnerUser(new AccountKey(1), "erika@example.com");
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
