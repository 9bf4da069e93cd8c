package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.OptimisticRetry;

/** Takes in what the service reports, once each and whatever order it comes in. */
@UseCase
public final class ApplyStatusReport {

  private final TicketSessions sessions;
  private final InstantSource clock;

  public ApplyStatusReport(TicketSessions sessions, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Applies the report and returns the session as the helpdesk now sees it.
   *
   * @param reference under which the session was requested
   * @param delivery the id the report came under; a second report under it changes nothing
   * @throws UnknownReferenceException if no session was requested under that reference
   */
  public TicketSession apply(String reference, String delivery, StatusReport report) {
    return OptimisticRetry.on(StaleTicketSessionException.class)
        .update(
            () -> sessions.session(reference).orElseThrow(UnknownReferenceException::new),
            before -> before.apply(report, delivery, clock.instant()),
            sessions::save);
  }
}
