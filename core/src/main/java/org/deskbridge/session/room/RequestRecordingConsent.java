package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Asks the customer of a session for consent to recording. */
@UseCase
public final class RequestRecordingConsent {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public RequestRecordingConsent(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Asks the customer and returns the new state of the session.
   *
   * <p>A customer who was asked or has agreed is not asked again; one who declined is.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws RejectedException {@code recording.off} if the account does not record its sessions
   * @throws ConflictException {@code session.not-live} if no customer has joined
   */
  public SessionState ask(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = finder.byKey(caller, key);
              var change = session.requestRecordingConsent(clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }
}
