package org.deskbridge.app.demo;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.helpdesk.AdoptSession;
import org.deskbridge.helpdesk.MoveSession;
import org.deskbridge.helpdesk.RemoteSession;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketSearch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers ticket calls of the service, and keeps sessions on the tickets they are linked to. */
final class DemoTicketSystem implements TicketSystem {

  private static final Logger log = LoggerFactory.getLogger(DemoTicketSystem.class);

  private final TicketBook book;
  private final TicketSessions sessions;
  private final RemoteSessions service;
  private final MoveSession move;
  private final AdoptSession adopt;
  private final URI publicUrl;
  private final Runnable changed;

  /**
   * @param changed called for every change, possibly more than once
   */
  DemoTicketSystem(
      TicketBook book,
      TicketSessions sessions,
      RemoteSessions service,
      URI publicUrl,
      Runnable changed) {
    this.book = book;
    this.sessions = sessions;
    this.service = service;
    this.move = new MoveSession(sessions);
    this.adopt = new AdoptSession(service, sessions, InstantSource.system());
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

  @Override
  public boolean owns(TicketRef ticket) {
    var id = ticket.id();
    return id != null
        && book.ticket(id).isPresent()
        && (ticket.url() == null || ticket.url().equals(address(publicUrl, id)));
  }

  /** Moves the session to the last linked ticket, which a late retry must not undo. */
  private void follow(String sessionId) {
    book.linkedLast(sessionId)
        .ifPresent(
            ticketId -> {
              if (move.move(sessionId, ticketId).isEmpty()) {
                ask(() -> adopt.adopt(sessionId, ticketId));
              }
            });
    changed.run();
  }

  private Link.Session session(String userEmail, String sessionId) {
    var known = sessions.bySessionId(sessionId);
    var report =
        known.isPresent()
            ? known.map(TicketSession::report)
            : ask(() -> service.session(sessionId)).map(RemoteSession::report);
    var name = report.map(StatusReport::expertName).orElse(userEmail);
    return new Link.Session(
        sessionId,
        known
            .map(TicketSession::ticketId)
            .or(() -> report.map(StatusReport::ticket).map(TicketRef::id))
            .orElse(null),
        new Link.Technician(name, userEmail));
  }

  /** Asks about a session that was requested elsewhere; no failure may prevent the link to it. */
  private static <T> Optional<T> ask(Supplier<Optional<T>> question) {
    try {
      return question.get();
    } catch (DeskbridgeException e) {
      log.warn(
          "Session      requested elsewhere, and not shown by the service: {}", e.getMessage());
      return Optional.empty();
    }
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
