package org.deskbridge.session.join;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;

/** Shows whoever holds the join link who is asking for what. */
@UseCase
public final class FindByJoinToken {

  private final SessionAccess finder;

  public FindByJoinToken(Sessions sessions, Secrets secrets) {
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
  }

  /**
   * Returns the session the link leads to; an adapter shows the customer the least part of it.
   *
   * @throws SessionNotFoundException if the link leads nowhere
   */
  public SessionState show(JoinToken token) {
    return finder.byJoinToken(token).state();
  }
}
