package org.deskbridge.session;

import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;

/**
 * The sessions, with the history of their events.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; the change may then be stored or not, and retrying is safe.
 * Implementations must pass {@code SessionsContract}.
 */
@Port
public interface Sessions {

  /** Returns the session as last committed, empty if nothing was ever committed under the key. */
  Optional<SupportSession> byKey(SessionKey key);

  /** Returns the session of that id, empty if none was started under it. */
  Optional<SupportSession> byId(SessionId id);

  /** Returns the session whose start token has that hash. */
  Optional<SupportSession> byStartTokenHash(long hash);

  /** Returns the session whose open join code has that hash, expired or not. */
  Optional<SupportSession> byJoinCodeHash(String hash);

  /**
   * Stores a change, the state after it and its event, atomically; returns when it is durable.
   *
   * <p>The first change of a session carries revision 0, each later one the revision after the
   * last. The event of a change that {@linkplain SessionChange#isReported() is reported} is then in
   * the queue of callbacks, too.
   *
   * @throws StaleSessionException if that revision is already stored: read again, decide again
   * @throws SessionIdTakenException if another session has this id or this open join code
   */
  void commit(SessionChange change);

  /**
   * Returns events of a session, oldest first; empty if there are none left.
   *
   * @param from the revision of the first one, from 0
   * @param limit the most to return, at least 1
   */
  List<SessionEvent> history(SessionKey key, int from, int limit);

  /**
   * Returns the last lines of a session's chat before a revision, oldest first; erased ones are
   * left out.
   *
   * @param before exclusive
   * @param limit the most to return, at least 1
   */
  List<SessionEvent.ChatLine> chat(SessionKey key, int before, int limit);
}
