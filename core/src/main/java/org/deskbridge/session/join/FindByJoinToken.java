package org.deskbridge.session.join;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionAccess;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.JoinToken;
import org.deskbridge.session.id.SessionTokens;

/** Finds the session of a join link. */
@UseCase
public final class FindByJoinToken {

  private final SessionAccess finder;

  public FindByJoinToken(Sessions sessions, Secrets secrets) {
    this.finder = new SessionAccess(sessions, new SessionTokens(secrets));
  }

  /**
   * Returns the session of the link; show only the necessary part of it to the customer.
   *
   * @throws SessionNotFoundException if the link is invalid
   */
  public SessionState show(JoinToken token) {
    return finder.byJoinToken(token).state();
  }
}
