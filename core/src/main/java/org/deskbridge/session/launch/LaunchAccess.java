package org.deskbridge.session.launch;

import java.time.Instant;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;

/**
 * Decides who may open a launch link: experts of the owning account, or any expert if there is
 * none.
 */
final class LaunchAccess {

  private final SessionAccess finder;
  private final SessionTimeouts policy;

  LaunchAccess(Sessions sessions, SessionTokens names, SessionTimeouts policy) {
    this.finder = new SessionAccess(sessions, names);
    this.policy = policy;
  }

  SupportSession find(Caller caller, SessionToken token, Instant now) {
    caller.expertAs(Role.EXPERT);
    return finder
        .byToken(token.value())
        .filter(each -> mayLaunch(caller, each.state(), now))
        .orElseThrow(SessionNotFoundException::new);
  }

  private boolean mayLaunch(Caller caller, SessionState state, Instant now) {
    return state.account() == null
        ? now.isBefore(state.origin().requestedAt().plus(policy.claimValidity()))
        : caller.reach().includes(state.account(), state.key().value());
  }
}
