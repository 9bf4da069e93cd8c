package org.deskbridge.app.embedding;

import org.deskbridge.directory.AccountKey;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.ticket.PartnerDesk;
import org.deskbridge.ticket.PartnerDeskContract;
import org.deskbridge.ticket.PartnerUser;

class OurDeskTest implements PartnerDeskContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final OurDesk desk = new OurDesk(tickets);

  @Override
  public PartnerDesk partnerDesk() {
    return desk;
  }

  @Override
  public PartnerUser user() {
    return new PartnerUser(new AccountKey(1), "erika@desk.example");
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
