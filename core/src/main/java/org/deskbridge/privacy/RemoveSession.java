package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/**
 * Removes a session from the record.
 *
 * <p>Recordings of the session are not touched: erase them first.
 */
@UseCase
public final class RemoveSession {

  private final SessionRetention retention;
  private final RetentionAccess access;

  /** Creates the use case from its ports. */
  public RemoveSession(Sessions sessions, SessionRetention retention, Secrets secrets) {
    this.retention = requireNonNull(retention, "retention");
    this.access = new RetentionAccess(sessions, secrets);
  }

  /**
   * Removes the session, which is over or was never started; there is no way back.
   *
   * @throws AccessDeniedException if the caller is neither a manager nor the service
   * @throws SessionNotFoundException if there is no such session in the caller's reach
   * @throws NotOverException if it is going on
   */
  public void remove(Caller caller, SessionKey key) {
    var state = access.find(caller, key).state();
    if (state.status().isLive()) {
      throw new NotOverException(state);
    }
    retention.remove(key);
  }
}
