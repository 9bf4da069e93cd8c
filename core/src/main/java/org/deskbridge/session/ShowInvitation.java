package org.deskbridge.session;

import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows whoever holds the join link who is asking for what. */
@UseCase
public final class ShowInvitation {

  private final SessionFinder finder;

  /** Creates the use case from its ports. */
  public ShowInvitation(Sessions sessions, Secrets secrets) {
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
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
