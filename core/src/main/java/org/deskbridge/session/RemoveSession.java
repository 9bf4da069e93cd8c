package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.access.Secrets;
import org.deskbridge.meta.UseCase;

/**
 * Removes a session from the record.
 *
 * <p>Recordings of the session are not touched: erase them first.
 */
@UseCase
public final class RemoveSession {

  private final SessionRetention retention;
  private final SessionFinder finder;

  /** Creates the use case from its ports. */
  public RemoveSession(Sessions sessions, SessionRetention retention, Secrets secrets) {
    this.retention = requireNonNull(retention, "retention");
    this.finder = new SessionFinder(sessions, new SessionNames(secrets));
  }

  /**
   * Removes the session; there is no way back.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotOverException if it is not over yet
   */
  public void remove(Caller caller, SessionKey key) {
    var state = finder.byKey(caller, key).state();
    if (!state.status().isFinal()) {
      throw new NotOverException(state);
    }
    retention.remove(key);
  }
}
