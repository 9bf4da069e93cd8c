package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/**
 * Notes that the technician has stopped recording, so that the customer reads it, and a colleague
 * who takes the session over does not go on.
 *
 * <p>What was captured is uploaded still; {@link CloseRecording} ends the recording itself.
 */
@UseCase
public final class StopRecording {

  private final Sessions sessions;
  private final SessionAccess access;
  private final InstantSource clock;

  public StopRecording(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.access = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Stops and returns the session as it then stands; unchanged if nothing is recorded now.
   *
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws StaleSessionException if the session kept changing meanwhile; call again
   */
  public SessionState stop(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var session = access.byKey(caller, key);
              var change = session.stopRecording(clock.instant());
              change.ifPresent(sessions::commit);
              return change.map(SessionChange::after).orElse(session).state();
            });
  }
}
