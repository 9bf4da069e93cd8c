package org.deskbridge.app.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.UnknownTicketException;
import org.deskbridge.ticket.NewTicket;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of the demo: the supplied ones, and those that technicians opened from sessions.
 *
 * <p>The latter are stored in a file, so that a restart loses none of them. Safe for use by several
 * threads at once.
 */
final class TicketBook {

  private final List<Ticket> supplied;
  private final TicketFile file;
  private final InstantSource clock;
  private TicketFile.Kept kept;

  private TicketBook(
      List<Ticket> supplied, TicketFile.Kept kept, TicketFile file, InstantSource clock) {
    this.supplied = List.copyOf(supplied);
    this.file = file;
    this.clock = clock;
    this.kept = kept;
  }

  /**
   * Opens the book. Its file keeps the time when it was first opened, so that the supplied tickets
   * stay as old as they are over restarts.
   *
   * @param supplied returns the supplied tickets as of the time when the book was first opened
   * @throws UnavailableException if the file cannot be read or written
   */
  static TicketBook open(Function<Instant, List<Ticket>> supplied, Path path, InstantSource clock) {
    var file = new TicketFile(path);
    var kept = file.read();
    var first = kept.firstOpened();
    if (first != null) {
      return new TicketBook(supplied.apply(first), kept, file, clock);
    }
    var now = clock.instant();
    var dated = new TicketFile.Kept(now, kept.opened(), kept.links());
    file.write(dated);
    return new TicketBook(supplied.apply(now), dated, file, clock);
  }

  /** Returns all tickets, the last opened ones first. */
  synchronized List<Ticket> all() {
    var all = new ArrayList<Ticket>();
    kept.opened().forEach(each -> all.add(0, each.ticket()));
    all.addAll(supplied);
    return all;
  }

  synchronized Optional<Ticket> ticket(String id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Returns the links to a ticket and those away from it, oldest first. */
  synchronized List<Link> links(String ticketId) {
    return kept.links().stream()
        .filter(each -> ticketId.equals(each.ticketId()) || ticketId.equals(each.from()))
        .toList();
  }

  /**
   * Opens a ticket and links the session to it; a repeat of the same request opens none.
   *
   * @throws UnavailableException if it cannot be stored; nothing was opened
   */
  synchronized Ticket open(NewTicket wanted, Link.Session session) {
    var earlier =
        kept.opened().stream()
            .filter(each -> each.requestId() != null)
            .filter(each -> Objects.equals(each.requestId(), wanted.requestId()))
            .findFirst();
    if (earlier.isPresent()) {
      return earlier.get().ticket();
    }
    var at = clock.instant();
    var from = current(session);
    var ticket = draft(wanted, requester(session), session.technician(), at);
    keep(
        kept.with(
            append(kept.opened(), new TicketFile.Opened(wanted.requestId(), ticket)),
            append(
                kept.links(),
                new Link(session.id(), ticket.id(), from, session.technician().name(), at, true))));
    return ticket;
  }

  /**
   * Links the session to a ticket; a repeat changes nothing.
   *
   * @throws UnknownTicketException if there is no such ticket
   * @throws UnavailableException if it cannot be stored; nothing was linked
   */
  synchronized void link(String ticketId, Link.Session session) {
    var ticket = ticket(ticketId).orElseThrow(UnknownTicketException::new);
    var from = current(session);
    if (!ticket.id().equals(from)) {
      var technician = session.technician().name();
      var link = new Link(session.id(), ticketId, from, technician, clock.instant(), false);
      keep(kept.with(kept.opened(), append(kept.links(), link)));
    }
  }

  /**
   * Takes the session off the ticket it was linked to; a repeat changes nothing.
   *
   * @throws UnavailableException if it cannot be stored; nothing was changed
   */
  synchronized void unlink(Link.Session session) {
    var from = current(session);
    if (from != null) {
      var technician = session.technician().name();
      var link = new Link(session.id(), null, from, technician, clock.instant(), false);
      keep(kept.with(kept.opened(), append(kept.links(), link)));
    }
  }

  /** Returns the ticket the session was linked to last, empty if to none. */
  synchronized Optional<String> linkedLast(String sessionId) {
    return lastLink(sessionId).map(Link::ticketId);
  }

  private @Nullable String current(Link.Session session) {
    var last = lastLink(session.id());
    return last.isPresent() ? last.get().ticketId() : session.ticketId();
  }

  private Optional<Link> lastLink(String sessionId) {
    return kept.links().stream()
        .filter(each -> each.sessionId().equals(sessionId))
        .reduce((earlier, later) -> later);
  }

  /** Returns the requester of the ticket that the session was requested for. */
  private Ticket.Requester requester(Link.Session session) {
    var technician = session.technician();
    return Optional.ofNullable(requestedFor(session))
        .flatMap(this::ticket)
        .map(Ticket::requester)
        .orElseGet(() -> new Ticket.Requester(technician.name(), technician.email(), ""));
  }

  private @Nullable String requestedFor(Link.Session session) {
    return kept.links().stream()
        .filter(each -> each.sessionId().equals(session.id()))
        .findFirst()
        .map(Link::from)
        .orElse(session.ticketId());
  }

  private Ticket draft(
      NewTicket wanted, Ticket.Requester requester, Link.Technician technician, Instant at) {
    var body = new Ticket.Message(technician.name(), "agent", at, wanted.body());
    return new Ticket(
        newId(),
        wanted.title(),
        "open",
        "normal",
        requester,
        List.of("remote-support"),
        at,
        wanted.body().isBlank() ? List.of() : List.of(body));
  }

  private String newId() {
    var last = all().stream().mapToLong(each -> Long.parseLong(each.id())).max().orElse(0);
    return Long.toString(last + 1);
  }

  private void keep(TicketFile.Kept next) {
    file.write(next);
    kept = next;
  }

  private static <T> List<T> append(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }
}
