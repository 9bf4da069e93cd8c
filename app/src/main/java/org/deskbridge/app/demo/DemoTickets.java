package org.deskbridge.app.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;

/** The tickets together with the support sessions that the helpdesk knows of. */
final class DemoTickets {

  private final TicketBook book;
  private final TicketSessions sessions;

  /** Secrets of the technician, so they are kept in memory only and gone after a restart. */
  private final Map<String, URI> launchUrls = new ConcurrentHashMap<>();

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

  /** Returns the service's name for a session, empty while the helpdesk has not heard it. */
  Optional<String> sessionId(String reference) {
    return sessions.session(reference).map(TicketSession::sessionId);
  }

  /** Remembers where the technician goes on with a session, to open that page again. */
  void launched(LaunchSession.Launched session) {
    launchUrls.put(session.reference(), session.launchUrl());
  }

  private DemoTicketJson shown(Ticket ticket) {
    return DemoTicketJson.of(
        ticket, sessions.ofTicket(ticket.id()), book.links(ticket.id()), launchUrls);
  }
}
