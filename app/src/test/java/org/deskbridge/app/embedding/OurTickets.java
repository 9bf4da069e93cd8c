package org.deskbridge.app.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.helpdesk.UnknownTicketException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;

// tag::tickets[]
/** The tickets of our platform, as the service asks for them. Ours are in a database, of course. */
final class OurTickets implements TicketSystem {

  private final List<Ticket> tickets = new ArrayList<>();
  private final Map<String, Ticket> byRequest = new HashMap<>();
  private final BiConsumer<String, String> linked;

  /** Takes what keeps the session of an id on the ticket of an id. */
  OurTickets(BiConsumer<String, String> linked) {
    this.linked = linked;
  }

  @Override
  public synchronized List<TicketHit> search(String userEmail, TicketSearch search) {
    return tickets.stream()
        .filter(each -> each.contains(search.text()))
        .skip(search.offset())
        .limit(search.limit())
        .map(each -> new TicketHit(each.ref(), each.title()))
        .toList();
  }

  @Override
  public synchronized TicketRef create(String userEmail, String sessionId, NewTicket wanted) {
    var opened =
        wanted.requestId() == null
            ? open(wanted.title(), wanted.body())
            : byRequest.computeIfAbsent(
                wanted.requestId(), each -> open(wanted.title(), wanted.body()));
    linked.accept(sessionId, opened.id());
    return opened.ref();
  }

  @Override
  public synchronized TicketRef associate(String userEmail, String sessionId, String ticketId) {
    var ticket =
        tickets.stream()
            .filter(each -> each.id().equals(ticketId))
            .findFirst()
            .orElseThrow(UnknownTicketException::new);
    linked.accept(sessionId, ticketId);
    return ticket.ref();
  }

  synchronized Ticket open(String title, String body) {
    var ticket = new Ticket("T-" + (tickets.size() + 1), title, body);
    tickets.add(ticket);
    return ticket;
  }

  record Ticket(String id, String title, String body) {

    TicketRef ref() {
      return new TicketRef(id, "https://desk.example/tickets/" + id);
    }

    boolean contains(String text) {
      return (id + "\n" + title + "\n" + body)
          .toLowerCase(Locale.ROOT)
          .contains(text.toLowerCase(Locale.ROOT));
    }
  }
}
// end::tickets[]
