package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Asks the customer of a session to be recorded. */
@UseCase
public final class AskForRecording {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public AskForRecording(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Puts the question to the customer and returns the session as it then stands.
   *
   * <p>A customer who was asked or has agreed is not asked again; one who declined is.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws RecordingOffException if the account does not record its sessions
   * @throws NotLiveException if no customer is in the session
   */
  public SessionState ask(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byKey(caller, key);
          var change = session.askForRecording(clock.instant());
          change.ifPresent(sessions::commit);
          return change.map(SessionChange::after).orElse(session).state();
        });
  }
}
