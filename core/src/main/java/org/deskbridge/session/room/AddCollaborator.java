package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.Collaborator;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Adds an expert as collaborator of another expert's session. */
@UseCase
public final class AddCollaborator {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final InstantSource clock;

  public AddCollaborator(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes the caller a collaborator permanently.
   *
   * <p>Does nothing if the caller owns the session or is already a collaborator, or if the session
   * is not live.
   *
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   */
  public void collaborate(Caller caller, SessionKey key) {
    var expert = Collaborator.of(caller.expertAs(Role.EXPERT));
    OptimisticRetry.on(StaleSessionException.class)
        .run(
            () -> {
              var change = finder.byKey(caller, key).collaborate(expert, clock.instant());
              change.ifPresent(sessions::commit);
              return change;
            });
  }
}
