package org.deskbridge.app.demo;

import java.util.List;
import java.util.Optional;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;

/** The tickets together with their support sessions. */
final class DemoTickets {

  private final TicketBook book;
  private final TicketSessions sessions;

  DemoTickets(TicketBook book, TicketSessions sessions) {
    this.book = book;
    this.sessions = sessions;
  }

  List<DemoTicketJson> all() {
    return book.all().stream().map(this::shown).toList();
  }

  Optional<Ticket> ticket(String id) {
    return book.ticket(id);
  }

  /** Returns the service's id of a session, empty while it is unknown. */
  Optional<String> sessionId(String reference) {
    return sessions.session(reference).map(TicketSession::sessionId);
  }

  private DemoTicketJson shown(Ticket ticket) {
    return DemoTicketJson.of(ticket, sessions.ofTicket(ticket.id()), book.links(ticket.id()));
  }
}
