package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/**
 * Lets another customer in instead of the one who has joined: the wrong person has the link, say.
 */
@UseCase
public final class InviteAnother {

  private final Sessions sessions;
  private final SessionFinder finder;
  private final SessionNames names;
  private final SessionPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public InviteAnother(
      Sessions sessions, Secrets secrets, SessionPolicy policy, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Takes the seat from the browser that has it, opens a join code and returns the session with it.
   *
   * <p>The browser that had the seat is out at once, and cannot take it again. Who takes it next
   * has not agreed to be recorded. A repeat opens another code.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotLiveException if no customer has joined, or the session is over
   */
  public SessionView invite(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return Redecide.whileRivalsCommit(
        attempt -> {
          var now = clock.instant();
          var session = finder.byKey(caller, key);
          var generation = session.state().revision() * Redecide.ATTEMPTS + attempt;
          var mark = names.mark(names.code(key, generation));
          var invitation = new Invitation(generation, mark, now.plus(policy.codeValidity()));
          var change = session.inviteAnother(invitation, now);
          sessions.commit(change);
          return SessionView.of(change.after().state(), names);
        });
  }
}
