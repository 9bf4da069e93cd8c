package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/** Shows all that happened to a session, its chat among it. */
@UseCase
public final class ShowHistory {

  private final Sessions sessions;
  private final SessionFinder finder;

  /** Creates the use case from its ports. */
  public ShowHistory(Sessions sessions, Secrets secrets) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
  }

  /**
   * Returns the events of the session, oldest first; they are read as they are iterated.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   */
  public SessionHistory show(Caller caller, SessionKey key) {
    return new SessionHistory(sessions, finder.byKey(caller, key).state().key());
  }
}
