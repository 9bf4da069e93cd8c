package org.deskbridge.session.launch;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.company.Companies;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionConflicts;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Requests another session in place of an abandoned one. */
@UseCase
public final class RequestAgain {

  private final RequestSession requestSession;
  private final SessionAccess access;
  private final Secrets secrets;

  public RequestAgain(
      Sessions sessions, Companies companies, Secrets secrets, InstantSource clock) {
    this.requestSession = new RequestSession(sessions, companies, secrets, clock);
    this.access = new SessionAccess(sessions, new SessionTokens(secrets));
    this.secrets = requireNonNull(secrets, "secrets");
  }

  /**
   * Requests a session for the same ticket, customer, machine and callback address, and returns the
   * token to start it. The caller owns it.
   *
   * @throws AccessDeniedException if the caller may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws ConflictException {@code session.transition-refused} unless the session is abandoned
   * @throws RejectedException {@code machine.not-found} if its machine was removed meanwhile
   */
  public RequestSession.Requested again(Caller caller, SessionKey key) {
    var before = access.byKey(caller, key).state();
    if (before.status() != SessionStatus.ABANDONED) {
      throw SessionConflicts.notAbandoned(before);
    }
    return requestSession.request(caller, same(before));
  }

  private SessionRequest same(SessionState before) {
    var origin = before.origin();
    var machine = origin.machine();
    var callbackUrl = origin.callbackUrl();
    return new SessionRequest(
        before.ticket(),
        before.customer(),
        machine == null ? null : machine.uuid(),
        callbackUrl == null ? null : CallbackLogin.target(secrets, before, callbackUrl),
        null);
  }
}
