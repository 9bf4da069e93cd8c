package org.deskbridge.session;

import java.time.Instant;
import org.deskbridge.access.Caller;
import org.deskbridge.directory.Role;

/** Decides who may open a launch link: experts of the owning account, or anyone of none. */
final class LaunchAccess {

  private final SessionFinder finder;
  private final SessionPolicy policy;

  LaunchAccess(Sessions sessions, SessionNames names, SessionPolicy policy) {
    this.finder = new SessionFinder(sessions, names);
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
        : caller.reach().covers(state.account(), state.key().value());
  }
}
