package org.deskbridge.app.embedding;

import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.TicketSystemContract;
import org.deskbridge.session.TicketRef;

// tag::contract[]
class OurTicketsTest implements TicketSystemContract {

  private final OurTickets tickets = new OurTickets((session, ticket) -> {});

  @Override
  public TicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public String userEmail() {
    return "erika@desk.example";
  }

  @Override
  public TicketRef given(String title) {
    return tickets.open(title, "").ref();
  }
}
// end::contract[]
