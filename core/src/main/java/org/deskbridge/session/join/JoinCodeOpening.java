package org.deskbridge.session.join;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import org.deskbridge.account.Role;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Opens another join code of a started session. Safe for use by several threads at once. */
final class JoinCodeOpening {

  private final Sessions sessions;
  private final SessionAccess finder;
  private final SessionTokens names;
  private final SessionTimeouts policy;
  private final InstantSource clock;

  JoinCodeOpening(Sessions sessions, Secrets secrets, SessionTimeouts policy, InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Takes the step for an expert. */
  SessionView openForExpert(Caller caller, SessionKey key, Step step) {
    caller.expertAs(Role.EXPERT);
    return open(caller, key, step);
  }

  /** Takes the step for the customer of the session. */
  SessionView openForCustomer(Caller caller, SessionKey key, Step step) {
    if (caller.reach().session().isEmpty()) {
      throw new SessionNotFoundException();
    }
    return open(caller, key, step);
  }

  /** Takes the step with a code that no other session has, and returns the session with it. */
  private SessionView open(Caller caller, SessionKey key, Step step) {
    return OptimisticRetry.on(StaleSessionException.class, SessionIdTakenException.class)
        .run(
            attempt -> {
              var now = clock.instant();
              var session = finder.byKey(caller, key);
              var generation = session.state().revision() * OptimisticRetry.ATTEMPTS + attempt;
              var hash = names.lookupHash(names.code(key, generation));
              var code = new OpenJoinCode(generation, hash, now.plus(policy.codeValidity()));
              var change = step.take(session, code, now);
              sessions.commit(change);
              return SessionView.of(change.after().state(), names);
            });
  }

  /** A step of a session that opens a join code. */
  interface Step {

    SessionChange take(SupportSession session, OpenJoinCode code, Instant now);
  }
}
