package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;

/** Finds the session of a launch link for an expert, before and after the start. */
@UseCase
public final class FindLaunch {

  private final LaunchAccess access;
  private final SessionTokens names;
  private final InstantSource clock;

  public FindLaunch(
      Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.names = new SessionTokens(secrets);
    this.access = new LaunchAccess(sessions, names, policy);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns the session.
   *
   * @param token of the link; the start token from a list is accepted in its place
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if the link is invalid or expired
   */
  public SessionView show(Caller caller, SessionToken token) {
    return SessionView.of(access.find(caller, token, clock.instant()).state(), names);
  }
}
