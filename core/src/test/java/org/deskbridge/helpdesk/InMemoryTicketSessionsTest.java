package org.deskbridge.helpdesk;

class InMemoryTicketSessionsTest implements TicketSessionsContract {

  private final TicketSessions ticketSessions = new InMemoryTicketSessions();

  @Override
  public TicketSessions ticketSessions() {
    return ticketSessions;
  }
}
