package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.AccountRules;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Starts a requested session: it gets its id and a join code, and waits for the customer. */
@UseCase
public final class StartSession {

  private final Sessions sessions;
  private final LaunchAccess access;
  private final SessionNames names;
  private final AccountRules rules;
  private final SessionPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public StartSession(
      Sessions sessions,
      AccountRules rules,
      Secrets secrets,
      SessionPolicy policy,
      InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.access = new LaunchAccess(sessions, names, policy);
    this.rules = requireNonNull(rules, "rules");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Starts the session and returns it; from now on it belongs to the caller.
   *
   * <p>A session that is going on is returned unchanged, so a page may be reloaded.
   *
   * @param token of the launch link; the start token from a list is accepted in its place
   * @throws RoleMissingException if the caller may not run sessions
   * @throws SessionNotFoundException if the token leads nowhere, or its time is over
   * @throws StepRefusedException if the session is over; request another
   */
  public SessionView start(Caller caller, SessionToken token) {
    var owner = Owner.of(caller.expertAs(Role.EXPERT));
    var mode = rules.of(owner.account().key()).recording();
    return Redecide.whileRivalsCommit(
        attempt -> {
          var now = clock.instant();
          var session = access.find(caller, token, now);
          var key = session.state().key();
          var mark = names.mark(names.code(key, attempt));
          var invitation = new Invitation(attempt, mark, now.plus(policy.codeValidity()));
          var change = session.start(owner, names.id(key, attempt), invitation, mode, now);
          change.ifPresent(sessions::commit);
          return SessionView.of(change.map(SessionChange::after).orElse(session).state(), names);
        });
  }
}
