package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/**
 * Notes on a session that there is a recording of it, so that everybody who reads the session knows
 * where to look; to be called when a recording has begun.
 */
@UseCase
public final class NoteRecording {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public NoteRecording(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
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
    Redecide.whileRivalsCommit(
        attempt -> {
          var change = finder.byKey(caller, key).noteRecording(clock.instant());
          change.ifPresent(sessions::commit);
          return change;
        });
  }
}
