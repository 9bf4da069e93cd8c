package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows an expert the session behind a launch link, before and after the start. */
@UseCase
public final class ShowLaunch {

  private final LaunchAccess access;
  private final SessionNames names;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public ShowLaunch(Sessions sessions, Secrets secrets, SessionPolicy policy, InstantSource clock) {
    this.names = new SessionNames(secrets);
    this.access = new LaunchAccess(sessions, names, policy);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns the session.
   *
   * @param token of the link; the start token from a list is accepted in its place
   * @throws RoleMissingException if the caller may not run sessions
   * @throws SessionNotFoundException if the link leads nowhere, or its time is over
   */
  public SessionView show(Caller caller, SessionToken token) {
    return SessionView.of(access.find(caller, token, clock.instant()).state(), names);
  }
}
