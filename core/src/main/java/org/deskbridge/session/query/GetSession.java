package org.deskbridge.session.query;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionTokens;

/** Returns one session. */
@UseCase
public final class GetSession {

  private final SessionAccess finder;
  private final SessionTokens names;

  public GetSession(Sessions sessions, Secrets secrets) {
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
  }

  /**
   * Returns the current session.
   *
   * @param name its id, its session token or its start token
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   */
  public SessionView show(Caller caller, String name) {
    return SessionView.of(finder.byAnyName(caller, name).state(), names);
  }
}
