package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * A report of the service about a session.
 *
 * @param sessionId the service's id of the session, absent before the start
 * @param startedAt each time is absent before the event
 * @param ticket the current ticket of the session
 * @param notes the current notes of the technician
 * @param recordingUrl the page of the recording, once there is one
 * @param expertName the technician who runs the session, or ran it last
 * @param endReason why the session ended; absent before the end, and if the service gives none that
 *     is known here
 * @param collaborators the names of the other technicians who took part, those who handed the
 *     session over among them; earliest first
 */
public record StatusReport(
    @Nullable String sessionId,
    SessionStatus status,
    @Nullable Instant startedAt,
    @Nullable Instant joinedAt,
    @Nullable Instant endedAt,
    @Nullable TicketRef ticket,
    @Nullable String expertName,
    @Nullable String notes,
    @Nullable URI recordingUrl,
    @Nullable EndReason endReason,
    List<String> collaborators) {

  public StatusReport {
    requireNonNull(status, "status");
    collaborators = List.copyOf(collaborators);
  }

  /** Creates the report of a session that one technician runs alone. */
  public StatusReport(
      @Nullable String sessionId,
      SessionStatus status,
      @Nullable Instant startedAt,
      @Nullable Instant joinedAt,
      @Nullable Instant endedAt,
      @Nullable TicketRef ticket,
      @Nullable String expertName,
      @Nullable String notes,
      @Nullable URI recordingUrl,
      @Nullable EndReason endReason) {
    this(
        sessionId,
        status,
        startedAt,
        joinedAt,
        endedAt,
        ticket,
        expertName,
        notes,
        recordingUrl,
        endReason,
        List.of());
  }

  /** Returns the helpdesk's id of the ticket, absent if the report has none. */
  @Nullable String ticketId() {
    return ticket == null ? null : ticket.id();
  }

  /**
   * Returns the statuses of the session up to this report, in their order: those with a reported
   * time, and the reported status in any case.
   *
   * @param heardAt used as the time of the reported status if the report has none
   */
  List<TicketSession.Reached> statuses(Instant heardAt) {
    var times =
        Stream.of(
            reached(SessionStatus.WAITING, startedAt),
            reached(SessionStatus.ACTIVE, joinedAt),
            reached(status, since() == null ? heardAt : since()));
    return times
        .flatMap(Stream::ofNullable)
        .filter(each -> each.status() == status || status.isAfter(each.status()))
        .distinct()
        .toList();
  }

  private static TicketSession.@Nullable Reached reached(
      SessionStatus status, @Nullable Instant at) {
    return at == null ? null : new TicketSession.Reached(status, at);
  }

  /** Returns the time of the reported status, absent if the report has none. */
  private @Nullable Instant since() {
    return switch (status) {
      case NOT_STARTED -> null;
      case WAITING -> startedAt;
      case ACTIVE -> joinedAt;
      case COMPLETE, ABANDONED -> endedAt;
    };
  }
}
