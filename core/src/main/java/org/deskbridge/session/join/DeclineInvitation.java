package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;

/** Declines to join a session, and lets its expert know. */
@UseCase
public final class DeclineInvitation {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public DeclineInvitation(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Notes that a customer does not want to join, and returns the new state of the session.
   *
   * <p>The session goes on waiting, and the link and the code stay valid: the customer may think
   * again.
   *
   * @throws SessionNotFoundException if the link is invalid
   * @throws ConflictException {@code session.not-live} if the session does not wait for a customer
   */
  public SessionState decline(JoinToken token) {
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byJoinToken(token);
              var change = session.decline(clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }
}
