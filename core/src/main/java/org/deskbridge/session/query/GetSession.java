package org.deskbridge.session.query;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionTokens;

/** Shows one session to whoever may see it. */
@UseCase
public final class GetSession {

  private final SessionAccess finder;
  private final SessionTokens names;

  public GetSession(Sessions sessions, Secrets secrets) {
    this.names = new SessionTokens(secrets);
    this.finder = new SessionAccess(sessions, names);
  }

  /**
   * Returns the session as it stands.
   *
   * @param name its id, its session token or its start token
   * @throws SessionNotFoundException if there is none of that name in the caller's reach
   */
  public SessionView show(Caller caller, String name) {
    return SessionView.of(finder.byAnyName(caller, name).state(), names);
  }
}
