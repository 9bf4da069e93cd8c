package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Ends a started session, whether or not the other side ever joined. */
@UseCase
public final class EndSession {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final SessionNames names;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public EndSession(Sessions sessions, Secrets secrets, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Ends the session and returns it as it then stands; both sides may.
   *
   * <p>An ended session is returned unchanged, so a caller that lost the answer can ask again.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws StepRefusedException if the session never started
   */
  public SessionView end(Caller caller, SessionKey key) {
    return Redecide.whileRivalsCommit(
        attempt -> {
          var session = finder.byKey(caller, key);
          var change = session.end(clock.instant());
          change.ifPresent(sessions::commit);
          return SessionView.of(change.map(SessionChange::after).orElse(session).state(), names);
        });
  }
}
