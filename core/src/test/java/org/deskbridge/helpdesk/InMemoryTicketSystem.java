package org.deskbridge.helpdesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.jspecify.annotations.Nullable;

/** Tickets in memory. Safe for use by several threads at once. */
public final class InMemoryTicketSystem implements TicketSystem {

  private final Map<String, Ticket> tickets = new LinkedHashMap<>();
  private final Map<String, TicketRef> byRequest = new LinkedHashMap<>();
  private final Map<String, String> sessions = new LinkedHashMap<>();
  private @Nullable DeskbridgeException failure;

  /** Makes every call fail from now on. */
  public synchronized void failWith(DeskbridgeException failure) {
    this.failure = failure;
  }

  /** Answers again from now on. */
  public synchronized void recover() {
    this.failure = null;
  }

  /** Adds a ticket and returns it. */
  public synchronized TicketRef add(String title, String body) {
    var id = "T-" + (tickets.size() + 1);
    var ref = new TicketRef(id, "https://helpdesk.example/tickets/" + id);
    tickets.put(id, new Ticket(ref, title, body));
    return ref;
  }

  /** Returns how many tickets there are. */
  public synchronized int count() {
    return tickets.size();
  }

  /** Returns which ticket each session was linked to, by the ids of the sessions. */
  public synchronized Map<String, String> sessions() {
    return Map.copyOf(sessions);
  }

  @Override
  public synchronized List<TicketHit> search(String userEmail, TicketSearch search) {
    failIfAsked();
    return tickets.values().stream()
        .filter(each -> each.contains(search.text()))
        .skip(search.offset())
        .limit(search.limit())
        .map(each -> new TicketHit(each.ref, each.title))
        .toList();
  }

  @Override
  public synchronized TicketRef create(String userEmail, String sessionId, NewTicket ticket) {
    failIfAsked();
    var requestId = ticket.requestId();
    var ref =
        requestId == null
            ? add(ticket.title(), ticket.body())
            : byRequest.computeIfAbsent(requestId, each -> add(ticket.title(), ticket.body()));
    sessions.put(sessionId, String.valueOf(ref.id()));
    return ref;
  }

  @Override
  public synchronized TicketRef associate(String userEmail, String sessionId, String ticketId) {
    failIfAsked();
    var ticket = tickets.get(ticketId);
    if (ticket == null) {
      throw new UnknownTicketException();
    }
    sessions.put(sessionId, ticketId);
    return ticket.ref;
  }

  @Override
  public synchronized void dissociate(String userEmail, String sessionId) {
    failIfAsked();
    sessions.remove(sessionId);
  }

  @Override
  public synchronized boolean owns(TicketRef ticket) {
    return tickets.values().stream().anyMatch(each -> each.ref.equals(ticket));
  }

  private void failIfAsked() {
    if (failure != null) {
      throw failure;
    }
  }

  private record Ticket(TicketRef ref, String title, String body) {

    private boolean contains(String text) {
      return Stream.of(String.valueOf(ref.id()), title, body)
          .anyMatch(each -> folded(each).contains(folded(text)));
    }

    private static String folded(String text) {
      return text.toLowerCase(Locale.ROOT);
    }
  }
}
