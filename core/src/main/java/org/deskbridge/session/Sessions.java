package org.deskbridge.session;

import java.util.List;
import java.util.Optional;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;

/**
 * The sessions on record, with everything that ever happened to them.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the record cannot be reached; what was asked may then have happened or not, and asking again
 * is safe. Implementations prove themselves by passing {@code SessionsContract}.
 */
@DrivenPort
public interface Sessions {

  /** Returns the session as last committed, empty if nothing was ever committed under the key. */
  Optional<SupportSession> byKey(SessionKey key);

  /** Returns the session of that id, empty if none was started under it. */
  Optional<SupportSession> byId(SessionId id);

  /** Returns the session whose start token has that mark. */
  Optional<SupportSession> byStartMark(long mark);

  /** Returns the session whose open invitation has that mark, whether or not its time is over. */
  Optional<SupportSession> byInvitation(String mark);

  /**
   * Records a change together with its event, both or neither; returns when it is durable.
   *
   * <p>The first change of a session carries revision 0, each later one the revision after the
   * last. An event that {@linkplain SessionEvent#isReported() is reported} stands in the queue of
   * callbacks from then on.
   *
   * @throws StaleSessionException if that revision is on record already: read again, decide again
   * @throws NameTakenException if another session has this id or this open invitation
   */
  void commit(SessionChange change);

  /** Returns all that happened to a session, oldest first; empty if there is no such session. */
  List<SessionEvent> history(SessionKey key);
}
