package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Ends a started session, whether or not the other side ever joined. */
@UseCase
public final class EndSession {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final SessionTokens names;
  private final InstantSource clock;

  public EndSession(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Ends the session and returns its new state; expert and customer may, and it says who did.
   *
   * <p>An ended session is returned unchanged, so a caller that lost the response can retry.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.transition-refused} if the session was never started
   */
  public SessionView end(Caller caller, SessionKey key) {
    var reason = caller.reach().session().isPresent() ? EndReason.CUSTOMER : EndReason.TECHNICIAN;
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.end(reason, clock.instant());
              change.ifPresent(sessions::commit);
              return SessionView.of(
                  change.map(SessionChange::after).orElse(session).state(), names);
            });
  }
}
