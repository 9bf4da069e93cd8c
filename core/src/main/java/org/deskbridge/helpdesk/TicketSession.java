package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A support session on a ticket, as far as the helpdesk has heard; an immutable value.
 *
 * @param reference the helpdesk's own name for it
 * @param ticketId the ticket it is about now
 * @param leftTickets the tickets it was moved away from since a report told the ticket it is on
 * @param revision counts the changes, from 0
 * @param sessionToken the service's name for it until it has an id; a secret, absent until the
 *     service has answered the request
 * @param history the statuses in the order of the session's life, the first one is the request
 * @param report what the service said last, absent until it said something
 * @param deliveries the reports taken in so far, by the ids they came under
 */
public record TicketSession(
    String reference,
    String ticketId,
    List<String> leftTickets,
    int revision,
    Instant requestedAt,
    @Nullable String sessionToken,
    List<Reached> history,
    @Nullable StatusReport report,
    List<String> deliveries) {

  public TicketSession {
    requireNonNull(reference, "reference");
    requireNonNull(ticketId, "ticketId");
    requireNonNull(requestedAt, "requestedAt");
    leftTickets = List.copyOf(leftTickets);
    history = List.copyOf(history);
    deliveries = List.copyOf(deliveries);
  }

  static TicketSession requested(String reference, String ticketId, Instant at) {
    return new TicketSession(
        reference,
        ticketId,
        List.of(),
        0,
        at,
        null,
        List.of(new Reached(SessionStatus.NOT_STARTED, at)),
        null,
        List.of());
  }

  /** Returns how far the session has come. */
  public SessionStatus status() {
    return history.get(history.size() - 1).status();
  }

  /** Returns the service's name for the session, absent until it was heard to have started. */
  public @Nullable String sessionId() {
    return report == null ? null : report.sessionId();
  }

  /** Returns this session, now that the service has answered the request. */
  TicketSession knownAs(String token) {
    return new TicketSession(
        reference,
        ticketId,
        leftTickets,
        revision + 1,
        requestedAt,
        token,
        history,
        report,
        deliveries);
  }

  /** Returns this session on another ticket, this very one if it is on that ticket already. */
  TicketSession on(String otherTicketId) {
    return otherTicketId.equals(ticketId)
        ? this
        : new TicketSession(
            reference,
            otherTicketId,
            leftFor(otherTicketId),
            revision + 1,
            requestedAt,
            sessionToken,
            history,
            report,
            deliveries);
  }

  private List<String> leftFor(String otherTicketId) {
    return append(leftTickets, ticketId).stream()
        .filter(each -> !each.equals(otherTicketId))
        .distinct()
        .toList();
  }

  /**
   * Returns this session after a report, this very one if the report came before.
   *
   * <p>A report that was overtaken by a later one leaves status and ticket as they are. One that
   * tells a ticket the session was moved away from leaves the ticket as it is: it may have been
   * written before the technician linked the session to another, of which the helpdesk heard first.
   * Once a report tells the ticket of the latest move, those that follow were written after it.
   */
  TicketSession apply(StatusReport news, String delivery, Instant at) {
    return deliveries.contains(delivery) ? this : after(news, append(deliveries, delivery), at);
  }

  /** Returns this session as the service shows it, this very one if that is no news. */
  TicketSession reconcile(StatusReport shown, Instant at) {
    return isOvertaken(shown) || shown.equals(report) ? this : after(shown, deliveries, at);
  }

  private TicketSession after(StatusReport news, List<String> heard, Instant at) {
    var isOvertaken = isOvertaken(news);
    var told = isOvertaken ? null : toldBy(news);
    return new TicketSession(
        reference,
        told == null ? ticketId : told,
        told == null ? leftTickets : List.of(),
        revision + 1,
        requestedAt,
        sessionToken,
        isOvertaken ? history : withNewsOf(news, at),
        isOvertaken ? report : news,
        heard);
  }

  /** Returns the ticket that a report tells, absent if the session was moved away from it since. */
  private @Nullable String toldBy(StatusReport news) {
    var told = news.ticketId();
    return told == null || leftTickets.contains(told) ? null : told;
  }

  private boolean isOvertaken(StatusReport news) {
    return news.status() != status() && !news.status().isAfter(status());
  }

  private List<Reached> withNewsOf(StatusReport news, Instant at) {
    var all = new ArrayList<>(history);
    news.statuses(at).stream()
        .filter(each -> each.status().isAfter(all.get(all.size() - 1).status()))
        .forEach(all::add);
    return all;
  }

  private static <T> List<T> append(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "ticket %s: session %s is %s".formatted(ticketId, reference, status());
  }

  /** A status and when the session reached it. */
  public record Reached(SessionStatus status, Instant at) {

    public Reached {
      requireNonNull(status, "status");
      requireNonNull(at, "at");
    }
  }
}
