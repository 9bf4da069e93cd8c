package org.deskbridge.app.demo;

import static java.util.function.Function.identity;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.deskbridge.helpdesk.LaunchForTicket;
import org.deskbridge.helpdesk.TicketSessions;

/** The tickets together with the support sessions that the helpdesk knows of. */
final class DemoTickets {

  private final List<Ticket> tickets;
  private final Map<String, Ticket> byId;
  private final TicketSessions sessions;

  /** Secrets of the technician, so they are kept in memory only and gone after a restart. */
  private final Map<String, URI> launchUrls = new ConcurrentHashMap<>();

  DemoTickets(List<Ticket> tickets, TicketSessions sessions) {
    this.tickets = List.copyOf(tickets);
    this.byId = tickets.stream().collect(Collectors.toMap(Ticket::id, identity()));
    this.sessions = sessions;
  }

  List<TicketJson> all() {
    return tickets.stream().map(this::withSessions).toList();
  }

  Optional<Ticket> ticket(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<TicketJson> shown(String id) {
    return ticket(id).map(this::withSessions);
  }

  /** Remembers where the technician goes on with a session, to open that page again. */
  void launched(LaunchForTicket.Launched session) {
    launchUrls.put(session.reference(), session.launchUrl());
  }

  private TicketJson withSessions(Ticket ticket) {
    return TicketJson.of(ticket, sessions.ofTicket(ticket.id()), launchUrls);
  }
}
