package org.deskbridge.session.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.deskbridge.account.AccessScope;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.SessionKey;

/**
 * The sessions on record, by the list.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code SessionQueriesContract}.
 */
@Port
public interface SessionQueries {

  /**
   * Returns the sessions of a window, newest {@link SessionState#listedAt} first; those of one
   * instant in descending order of their keys.
   *
   * <p>Costs the same wherever in an account's sessions the page lies, and however many there are.
   *
   * @param limit the most sessions to return, at least 1
   */
  List<SessionState> page(AccessScope reach, SessionListRange window, int limit);

  /**
   * Returns sessions that are waiting or active and due to be looked at, longest due first.
   *
   * <p>A session is due at once when it becomes waiting or active, and then from the time on that
   * it was {@linkplain #putOff put off} to. What is due by the clock of the caller is all that is
   * read.
   *
   * @param now inclusive
   * @param latest a session that was put off to later than this is due as well; only a clock that
   *     was set back leaves such a one behind
   * @param limit the most sessions to return, at least 1
   */
  List<SessionState> due(AccessScope reach, Instant now, Instant latest, int limit);

  /**
   * Notes that sessions need not be looked at before these times, unless their status changes. A
   * session that is neither waiting nor active is left out.
   */
  void putOff(Map<SessionKey, Instant> until);

  /**
   * Returns how many sessions there are in each status; a status without one may be left out. Costs
   * the same however many there are.
   */
  Map<SessionStatus, Long> countByStatus();
}
