package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Opens a new join code for a session whose old one was spent or has expired. */
@UseCase
public final class RenewInvitation {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final SessionNames names;
  private final SessionPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public RenewInvitation(
      Sessions sessions, Secrets secrets, SessionPolicy policy, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Closes the old code, opens a new one and returns the session with it.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if the session does not wait for a customer
   */
  public SessionView renew(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return Redecide.whileRivalsCommit(
        attempt -> {
          var now = clock.instant();
          var session = finder.byKey(caller, key);
          var generation = session.state().revision() * Redecide.ATTEMPTS + attempt;
          var mark = names.mark(names.code(key, generation));
          var change =
              session.invite(
                  new Invitation(generation, mark, now.plus(policy.codeValidity())), now);
          sessions.commit(change);
          return SessionView.of(change.after().state(), names);
        });
  }
}
