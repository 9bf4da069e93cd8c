package org.deskbridge.session;

import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows one session to whoever may see it. */
@UseCase
public final class ShowSession {

  private final SessionFinder finder;
  private final SessionNames names;

  /** Creates the use case from its ports. */
  public ShowSession(Sessions sessions, Secrets secrets) {
    this.names = new SessionNames(secrets);
    this.finder = new SessionFinder(sessions, names);
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
