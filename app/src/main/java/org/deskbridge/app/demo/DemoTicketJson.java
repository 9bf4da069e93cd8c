package org.deskbridge.app.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** A ticket on the helpdesk's page. */
record DemoTicketJson(
    @JsonUnwrapped Ticket ticket, List<SessionJson> sessions, List<LinkJson> links) {

  static DemoTicketJson of(Ticket ticket, List<TicketSession> sessions, List<Link> links) {
    return new DemoTicketJson(
        ticket,
        sessions.stream().map(SessionJson::of).toList(),
        links.stream().map(LinkJson::of).toList());
  }

  /**
   * A support session on the ticket.
   *
   * @param launchUrl left out once it is of no use: the session is over, or was started again on
   *     another page
   * @param elsewhere whether it was requested elsewhere, so that no callback tells how it goes
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SessionJson(
      String reference,
      String status,
      Instant createdAt,
      @Nullable URI launchUrl,
      boolean elsewhere,
      List<ReachedJson> history,
      @JsonUnwrapped @Nullable ReportJson report) {

    static SessionJson of(TicketSession session) {
      return new SessionJson(
          session.reference(),
          word(session.status()),
          session.requestedAt(),
          session.status().isFinal() ? null : session.launchUrl(),
          !session.isRequestedHere(),
          session.history().stream().map(ReachedJson::of).toList(),
          session.report() == null ? null : ReportJson.of(session.report()));
    }
  }

  /** The last report of the service about the session. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReportJson(
      @Nullable String sessionId,
      @Nullable Instant startedAt,
      @Nullable Instant joinedAt,
      @Nullable Instant endedAt,
      @Nullable String endReason,
      @Nullable String partnerObject,
      @Nullable String expertName,
      List<String> collaborators,
      @Nullable String notes,
      @Nullable URI recordingUrl) {

    static ReportJson of(StatusReport report) {
      return new ReportJson(
          report.sessionId(),
          report.startedAt(),
          report.joinedAt(),
          report.endedAt(),
          word(report.endReason()),
          report.ticket() == null ? null : report.ticket().id(),
          report.expertName(),
          report.collaborators(),
          report.notes(),
          report.recordingUrl());
    }
  }

  /** A link of a session to the ticket, or away from it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LinkJson(
      String sessionId,
      @Nullable String ticketId,
      @Nullable String from,
      String technician,
      Instant at,
      boolean opened) {

    static LinkJson of(Link link) {
      return new LinkJson(
          link.sessionId(),
          link.ticketId(),
          link.from(),
          link.technician(),
          link.at(),
          link.isNew());
    }
  }

  /** A status and the time when the session reached it. */
  record ReachedJson(String status, Instant at) {

    static ReachedJson of(TicketSession.Reached reached) {
      return new ReachedJson(word(reached.status()), reached.at());
    }
  }

  private static @Nullable String word(@Nullable EndReason reason) {
    if (reason == null) {
      return null;
    }
    return switch (reason) {
      case TECHNICIAN -> "technician";
      case CUSTOMER -> "customer";
      case CONNECTION_LOST -> "connectionLost";
      case NOBODY_JOINED -> "nobodyJoined";
      case EXPIRED -> "expired";
    };
  }

  private static String word(SessionStatus status) {
    return switch (status) {
      case NOT_STARTED -> "notStarted";
      case WAITING -> "waiting";
      case ACTIVE -> "active";
      case COMPLETE -> "complete";
      case ABANDONED -> "abandoned";
    };
  }
}
