package org.deskbridge.app.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.SupportStatus;
import org.deskbridge.helpdesk.TicketSession;
import org.jspecify.annotations.Nullable;

/** A ticket as the helpdesk's page reads it. */
record TicketJson(@JsonUnwrapped Ticket ticket, List<SessionJson> sessions) {

  static TicketJson of(Ticket ticket, List<TicketSession> sessions) {
    return new TicketJson(ticket, sessions.stream().map(SessionJson::of).toList());
  }

  /** A support session on the ticket. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionJson(
      String reference,
      String status,
      Instant createdAt,
      @Nullable String sessionId,
      @Nullable Instant startedAt,
      @Nullable Instant joinedAt,
      @Nullable Instant endedAt,
      @Nullable String expertName,
      @Nullable String notes,
      List<ReachedJson> history) {

    static SessionJson of(TicketSession session) {
      var history = session.history().stream().map(ReachedJson::of).toList();
      var status = word(session.status());
      StatusReport report = session.report();
      return report == null
          ? new SessionJson(
              session.reference(),
              status,
              session.requestedAt(),
              null,
              null,
              null,
              null,
              null,
              null,
              history)
          : new SessionJson(
              session.reference(),
              status,
              session.requestedAt(),
              report.sessionId(),
              report.startedAt(),
              report.joinedAt(),
              report.endedAt(),
              report.expertName(),
              report.notes(),
              history);
    }
  }

  /** A status and when the session reached it. */
  record ReachedJson(String status, Instant at) {

    static ReachedJson of(TicketSession.Reached reached) {
      return new ReachedJson(word(reached.status()), reached.at());
    }
  }

  private static String word(SupportStatus status) {
    return switch (status) {
      case NOT_STARTED -> "notStarted";
      case WAITING -> "waiting";
      case ACTIVE -> "active";
      case COMPLETE -> "complete";
      case ABANDONED -> "abandoned";
    };
  }
}
