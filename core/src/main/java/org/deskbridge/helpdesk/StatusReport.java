package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * What the service reports of a session.
 *
 * @param sessionId the service's name for the session, absent until it is started
 * @param startedAt each time is absent until it came
 * @param ticket the ticket that the session is about now
 * @param notes what the technician noted so far
 * @param recordingUrl where the recording can be seen, once there is one
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
    @Nullable URI recordingUrl) {

  public StatusReport {
    requireNonNull(status, "status");
  }

  /** Returns the helpdesk's name for the ticket, absent if the report tells none. */
  @Nullable String ticketId() {
    return ticket == null ? null : ticket.id();
  }

  /**
   * Returns the statuses the session has been in by this report, in their order: those whose
   * beginning it tells, and the reported one in any case.
   *
   * @param heardAt goes for the time of the reported status if the report does not tell it
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

  /** Returns when the reported status began, as far as the report tells. */
  private @Nullable Instant since() {
    return switch (status) {
      case NOT_STARTED -> null;
      case WAITING -> startedAt;
      case ACTIVE -> joinedAt;
      case COMPLETE, ABANDONED -> endedAt;
    };
  }
}
