package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.OptimisticRetry;

/** Applies status reports of the service, each once, in whatever order they arrive. */
@UseCase
public final class ApplyStatusReport {

  private final TicketSessions sessions;
  private final InstantSource clock;

  public ApplyStatusReport(TicketSessions sessions, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Applies the report and returns the updated session.
   *
   * <p>A session that was started again in place of an abandoned one is reported under the same
   * reference. Where the event feed told of it first it was taken in as one of its own, which the
   * report is applied to.
   *
   * @param reference of the request of the session
   * @param delivery the id of the delivery; a second one with the same id changes nothing
   * @throws UnknownReferenceException if no session was requested with that reference
   */
  public TicketSession apply(String reference, String delivery, StatusReport report) {
    var requested = sessions.session(reference).orElseThrow(UnknownReferenceException::new);
    var session = takenIn(report).orElse(requested);
    return OptimisticRetry.on(StaleTicketSessionException.class)
        .update(
            () -> sessions.session(session.reference()).orElse(session),
            before -> before.apply(report, delivery, clock.instant()),
            sessions::save);
  }

  private Optional<TicketSession> takenIn(StatusReport report) {
    return Optional.ofNullable(report.sessionId())
        .flatMap(sessions::bySessionId)
        .filter(each -> !each.isRequestedHere());
  }
}
