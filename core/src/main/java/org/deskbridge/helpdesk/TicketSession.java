package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/**
 * A support session on a ticket, as known to the helpdesk; an immutable value.
 *
 * <p>An abandoned session can be started again. The service then reports another session under the
 * same reference, which takes the place of the abandoned one here.
 *
 * @param reference the helpdesk's own id of the session
 * @param ticketId the current ticket
 * @param leftTickets the tickets it was moved away from since a report named the current one
 * @param revision counts the changes, from 0
 * @param sessionToken identifies the session at the service until it has an id; a secret, absent
 *     until the service has accepted the request, and once the session was started again
 * @param launchUrl the technician's page, to come back to while the session is not over; a secret,
 *     absent where the token is
 * @param history the statuses of the current session in their order, beginning with the request, or
 *     with the start if it was requested elsewhere
 * @param report the last report of the service, absent before the first
 * @param deliveries the ids of the applied reports
 */
public record TicketSession(
    String reference,
    String ticketId,
    List<String> leftTickets,
    int revision,
    Instant requestedAt,
    @Nullable String sessionToken,
    @Nullable URI launchUrl,
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
        null,
        List.of(new Reached(SessionStatus.NOT_STARTED, at)),
        null,
        List.of());
  }

  /**
   * Returns a session that was requested elsewhere, as the service shows it. The time of its
   * request is not known, so that its start stands for it.
   */
  static TicketSession adopted(String reference, String ticketId, StatusReport report, Instant at) {
    var former = report.ticketId();
    return new TicketSession(
        reference,
        ticketId,
        former == null || former.equals(ticketId) ? List.of() : List.of(former),
        0,
        report.startedAt() == null ? at : report.startedAt(),
        null,
        null,
        report.statuses(at),
        report,
        List.of());
  }

  /** Returns whether the helpdesk requested the session, so that the service reports about it. */
  public boolean isRequestedHere() {
    return history.get(0).status() == SessionStatus.NOT_STARTED;
  }

  /** Returns the current status. */
  public SessionStatus status() {
    return history.get(history.size() - 1).status();
  }

  /** Returns the time of the end, absent while it is not known to be over. */
  public @Nullable Instant endedAt() {
    return status().isFinal() ? history.get(history.size() - 1).at() : null;
  }

  /** Returns the service's id of the session, absent until its start was reported. */
  public @Nullable String sessionId() {
    return report == null ? null : report.sessionId();
  }

  /** Returns this session with the token and the technician's page from the service's response. */
  TicketSession knownAs(RemoteSessions.Requested requested) {
    return new TicketSession(
        reference,
        ticketId,
        leftTickets,
        revision + 1,
        requestedAt,
        requested.sessionToken(),
        requested.launchUrl(),
        history,
        report,
        deliveries);
  }

  /** Returns this session on another ticket, unchanged if it is already on that ticket. */
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
            launchUrl,
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
   * Returns this session after a report, unchanged if the report was applied before.
   *
   * <p>A report that was overtaken by a later one does not change status and ticket. One that names
   * a ticket the session was moved away from does not change the ticket: it may have been written
   * before the technician linked the session to another one. Reports after the first that names the
   * ticket of the latest move were written after that move.
   *
   * <p>A report of another session takes the place of this one if it was started again, with a
   * history of its own. Later reports of the abandoned one change nothing.
   */
  TicketSession apply(StatusReport news, String delivery, Instant at) {
    return deliveries.contains(delivery) ? this : after(news, append(deliveries, delivery), at);
  }

  /** Returns this session with the state at the service, unchanged if it is the same. */
  TicketSession reconcile(StatusReport shown, Instant at) {
    return isOvertaken(shown) || shown.equals(report) ? this : after(shown, deliveries, at);
  }

  private TicketSession after(StatusReport news, List<String> heard, Instant at) {
    if (isStartedAgainBy(news)) {
      return startedAgain().after(news, heard, at);
    }
    var isOvertaken = isOvertaken(news);
    var told = isOvertaken ? null : toldBy(news);
    return new TicketSession(
        reference,
        told == null ? ticketId : told,
        told == null ? leftTickets : List.of(),
        revision + 1,
        requestedAt,
        sessionToken,
        launchUrl,
        isOvertaken ? history : withNewsOf(news, at),
        isOvertaken ? report : news,
        heard);
  }

  /** Returns the ticket of a report, absent if the session was moved away from it since. */
  private @Nullable String toldBy(StatusReport news) {
    var told = news.ticketId();
    return told == null || leftTickets.contains(told) ? null : told;
  }

  private boolean isOvertaken(StatusReport news) {
    if (isOfAnother(news)) {
      return !isStartedAgainBy(news);
    }
    return news.status() != status() && !news.status().isAfter(status());
  }

  private boolean isOfAnother(StatusReport news) {
    var id = sessionId();
    return id != null && news.sessionId() != null && !id.equals(news.sessionId());
  }

  /**
   * Returns whether a report is about a session that was started in place of this one, by the times
   * of their starts: the report of the end may still be under way, and those of the former session
   * may come after the end of the later one.
   */
  private boolean isStartedAgainBy(StatusReport news) {
    var started = report == null ? null : report.startedAt();
    return isOfAnother(news)
        && !isJoined()
        && started != null
        && news.startedAt() != null
        && news.startedAt().isAfter(started);
  }

  private boolean isJoined() {
    return status() == SessionStatus.ACTIVE || status() == SessionStatus.COMPLETE;
  }

  /** Returns this session as it was requested, on the ticket that the abandoned one was on last. */
  private TicketSession startedAgain() {
    return new TicketSession(
        reference,
        ticketId,
        List.of(),
        revision,
        requestedAt,
        null,
        null,
        history.subList(0, 1),
        null,
        deliveries);
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

  /** Leaves the secrets out. */
  @Override
  public String toString() {
    return "ticket %s: session %s is %s".formatted(ticketId, reference, status());
  }

  /** A status and the time when the session reached it. */
  public record Reached(SessionStatus status, Instant at) {

    public Reached {
      requireNonNull(status, "status");
      requireNonNull(at, "at");
    }
  }
}
