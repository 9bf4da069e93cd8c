package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.OptimisticRetry;

/** Moves a session to the ticket that the technician linked it to. */
@UseCase
public final class MoveSession {

  private final TicketSessions sessions;

  public MoveSession(TicketSessions sessions) {
    this.sessions = requireNonNull(sessions, "sessions");
  }

  /**
   * Moves the session and returns it; a repeat changes nothing.
   *
   * @param sessionId the service's id of the session
   * @return empty if the session is unknown to the helpdesk, because it was requested elsewhere
   */
  public Optional<TicketSession> move(String sessionId, String ticketId) {
    return sessions
        .bySessionId(sessionId)
        .map(
            found ->
                OptimisticRetry.on(StaleTicketSessionException.class)
                    .update(
                        () -> sessions.session(found.reference()).orElse(found),
                        before -> before.on(ticketId),
                        sessions::save));
  }
}
