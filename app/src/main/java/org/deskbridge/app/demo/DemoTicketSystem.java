package org.deskbridge.app.demo;

import java.net.URI;
import java.util.List;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;

/** Answers ticket calls of the service, and keeps sessions on the tickets they are linked to. */
final class DemoTicketSystem implements TicketSystem {

  private final TicketBook book;
  private final TicketSessions sessions;
  private final MoveSession move;
  private final URI publicUrl;
  private final Runnable changed;

  /**
   * @param changed called for every change, possibly more than once
   */
  DemoTicketSystem(TicketBook book, TicketSessions sessions, URI publicUrl, Runnable changed) {
    this.book = book;
    this.sessions = sessions;
    this.move = new MoveSession(sessions);
    this.publicUrl = publicUrl;
    this.changed = changed;
  }

  @Override
  public List<TicketHit> search(String userEmail, TicketSearch search) {
    return book.all().stream()
        .filter(each -> each.contains(search.text()))
        .skip(search.offset())
        .limit(search.limit())
        .map(this::hit)
        .toList();
  }

  @Override
  public TicketRef create(String userEmail, String sessionId, NewTicket ticket) {
    var opened = book.open(ticket, session(userEmail, sessionId));
    follow(sessionId);
    return ref(opened.id());
  }

  @Override
  public TicketRef associate(String userEmail, String sessionId, String ticketId) {
    book.link(ticketId, session(userEmail, sessionId));
    follow(sessionId);
    return ref(ticketId);
  }

  @Override
  public void dissociate(String userEmail, String sessionId) {
    book.unlink(session(userEmail, sessionId));
    changed.run();
  }

  /** Moves the session to the last linked ticket, which a late retry must not undo. */
  private void follow(String sessionId) {
    book.linkedLast(sessionId).ifPresent(ticketId -> move.move(sessionId, ticketId));
    changed.run();
  }

  private Link.Session session(String userEmail, String sessionId) {
    var session = sessions.bySessionId(sessionId);
    var name = session.map(TicketSession::report).map(StatusReport::expertName).orElse(userEmail);
    return new Link.Session(
        sessionId,
        session.map(TicketSession::ticketId).orElse(null),
        new Link.Technician(name, userEmail));
  }

  private TicketHit hit(Ticket ticket) {
    var requester = ticket.requester();
    var body = ticket.messages().stream().findFirst().map(Ticket.Message::text).orElse("");
    return new TicketHit(
        ref(ticket.id()),
        ticket.subject(),
        body,
        ticket.status(),
        "%s <%s>".formatted(requester.name(), requester.email()));
  }

  private TicketRef ref(String ticketId) {
    return new TicketRef(ticketId, address(publicUrl, ticketId));
  }

  /** Returns the address of a ticket's own page. */
  static String address(URI publicUrl, String ticketId) {
    return publicUrl + "/helpdesk/tickets/" + ticketId;
  }
}
