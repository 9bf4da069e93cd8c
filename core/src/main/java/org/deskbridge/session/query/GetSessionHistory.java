package org.deskbridge.session.query;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.id.SessionTokens;

/** Returns the history of a session, including its chat. */
@UseCase
public final class GetSessionHistory {

  private final Sessions sessions;
  private final SessionAccess finder;

  public GetSessionHistory(Sessions sessions, Secrets secrets) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
  }

  /**
   * Returns the events of the session, oldest first, read during the iteration.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   */
  public SessionHistory show(Caller caller, SessionKey key) {
    return new SessionHistory(sessions, finder.byKey(caller, key).state().key());
  }
}
