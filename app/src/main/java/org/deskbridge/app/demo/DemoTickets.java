package org.deskbridge.app.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;

/** The tickets together with their support sessions. */
final class DemoTickets {

  private final TicketBook book;
  private final TicketSessions sessions;

  /** Secrets of the technician, so they are kept only in memory and lost with a restart. */
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

  /** Returns the service's id of a session, empty while it is unknown. */
  Optional<String> sessionId(String reference) {
    return sessions.session(reference).map(TicketSession::sessionId);
  }

  /** Stores the launch URL of a session, to open its page again. */
  void launched(LaunchSession.Launched session) {
    launchUrls.put(session.reference(), session.launchUrl());
  }

  private DemoTicketJson shown(Ticket ticket) {
    return DemoTicketJson.of(
        ticket, sessions.ofTicket(ticket.id()), book.links(ticket.id()), launchUrls);
  }
}
