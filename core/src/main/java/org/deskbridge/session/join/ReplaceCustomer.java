package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/**
 * Admits another customer in place of the one who has joined, for example if the wrong person has
 * the link.
 */
@UseCase
public final class ReplaceCustomer {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final SessionTokens names;
  private final SessionTimeouts policy;
  private final InstantSource clock;

  public ReplaceCustomer(
      Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Takes the seat from the browser that has it, opens a join code and returns the session with it.
   *
   * <p>The former browser loses access at once, and cannot take the seat again. The next customer
   * has not agreed to recording. A repeat opens another code.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.not-live} if no customer has joined, or the session is
   *     over; {@code session.unattended} if it has no customer
   */
  public SessionView invite(Caller caller, SessionKey key) {
    caller.expertAs(Role.EXPERT);
    return OptimisticRetry.on(StaleSessionException.class, SessionIdTakenException.class)
        .run(
            attempt -> {
              var now = clock.instant();
              var session = finder.byKey(caller, key);
              var generation = session.state().revision() * OptimisticRetry.ATTEMPTS + attempt;
              var hash = names.lookupHash(names.code(key, generation));
              var invitation = new OpenJoinCode(generation, hash, now.plus(policy.codeValidity()));
              var change = session.replaceCustomer(invitation, now);
              sessions.commit(change);
              return SessionView.of(change.after().state(), names);
            });
  }
}
