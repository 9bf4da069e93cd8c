package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Puts an expert on record who comes into a session that another one runs. */
@UseCase
public final class Collaborate {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public Collaborate(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes the caller a collaborator, for good.
   *
   * <p>Nothing happens if the session belongs to the caller, if the caller is a collaborator
   * already, or if the session is not going on.
   *
   * @throws RoleMissingException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   */
  public void collaborate(Caller caller, SessionKey key) {
    var expert = Collaborator.of(caller.expertAs(Role.EXPERT));
    Redecide.whileRivalsCommit(
        attempt -> {
          var change = finder.byKey(caller, key).collaborate(expert, clock.instant());
          change.ifPresent(sessions::commit);
          return change;
        });
  }
}
