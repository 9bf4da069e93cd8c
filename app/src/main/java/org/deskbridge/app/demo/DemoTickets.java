package org.deskbridge.app.demo;

import static java.util.function.Function.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskbridge.helpdesk.TicketSessions;

/** The tickets together with the support sessions that the helpdesk knows of. */
final class DemoTickets {

  private final List<Ticket> tickets;
  private final Map<String, Ticket> byId;
  private final TicketSessions sessions;

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

  private TicketJson withSessions(Ticket ticket) {
    return TicketJson.of(ticket, sessions.ofTicket(ticket.id()));
  }
}
