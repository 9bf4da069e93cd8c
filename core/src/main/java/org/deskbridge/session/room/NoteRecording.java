package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.ConsentMissingException;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/**
 * Notes on a session that there is a recording of it, so that everybody who reads the session knows
 * where to look; to be called when a recording has begun.
 */
@UseCase
public final class NoteRecording {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public NoteRecording(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Notes it, once for all recordings of the session.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws ConsentMissingException if the customer has not agreed
   */
  public void note(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var change = finder.byKey(caller, key).noteRecording(clock.instant());
              change.ifPresent(sessions::commit);
              return change;
            });
  }
}
