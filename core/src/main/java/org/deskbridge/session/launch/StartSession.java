package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.AccountSettingsStore;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.session.Owner;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.id.SessionTokens;

/** Starts a requested session: it gets its id and a join code, and waits for the customer. */
@UseCase
public final class StartSession {

  private final Sessions sessions;
  private final LaunchAccess access;
  private final SessionTokens names;
  private final AccountSettingsStore rules;
  private final SessionTimeouts policy;
  private final InstantSource clock;

  public StartSession(
      Sessions sessions,
      AccountSettingsStore rules,
      Secrets secrets,
      SessionTimeouts policy,
      InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.names = new SessionTokens(secrets);
    this.access = new LaunchAccess(sessions, names, policy);
    this.rules = requireNonNull(rules, "rules");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Starts the session and returns it; from now on the caller owns it.
   *
   * <p>A live session is returned unchanged, so a page can be reloaded.
   *
   * @param token of the launch link; the start token from a list is accepted in its place
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if the token is invalid or expired
   * @throws ConflictException {@code session.transition-refused} if the session is over; request
   *     another
   */
  public SessionView start(Caller caller, SessionToken token) {
    var owner = Owner.of(caller.expertAs(Role.EXPERT));
    var mode = rules.of(owner.account().key()).recording();
    return OptimisticRetry.on(StaleSessionException.class, SessionIdTakenException.class)
        .run(
            attempt -> {
              var now = clock.instant();
              var session = access.find(caller, token, now);
              var key = session.state().key();
              var hash = names.lookupHash(names.code(key, attempt));
              var invitation = new OpenJoinCode(attempt, hash, now.plus(policy.codeValidity()));
              var change = session.start(owner, names.id(key, attempt), invitation, mode, now);
              change.ifPresent(sessions::commit);
              return SessionView.of(
                  change.map(SessionChange::after).orElse(session).state(), names);
            });
  }
}
