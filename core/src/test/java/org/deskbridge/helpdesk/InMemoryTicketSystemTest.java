package org.deskbridge.helpdesk;

import org.deskbridge.session.TicketRef;

class InMemoryTicketSystemTest implements TicketSystemContract {

  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();

  @Override
  public TicketSystem ticketSystem() {
    return tickets;
  }

  @Override
  public String userEmail() {
    return "erika@example.com";
  }

  @Override
  public TicketRef given(String title) {
    return tickets.add(title, "");
  }
}
