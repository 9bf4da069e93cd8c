package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
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
   * @param reference of the request of the session
   * @param delivery the id of the delivery; a second one with the same id changes nothing
   * @throws UnknownReferenceException if no session was requested with that reference
   */
  public TicketSession apply(String reference, String delivery, StatusReport report) {
    return OptimisticRetry.on(StaleTicketSessionException.class)
        .update(
            () -> sessions.session(reference).orElseThrow(UnknownReferenceException::new),
            before -> before.apply(report, delivery, clock.instant()),
            sessions::save);
  }
}
