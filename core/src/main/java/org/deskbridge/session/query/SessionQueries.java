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
 * Lists and counts sessions.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * retrying is safe. Implementations must pass {@code SessionQueriesContract}.
 */
@Port
public interface SessionQueries {

  /**
   * Returns the sessions of a range, newest {@link SessionState#listedAt} first, and then in
   * descending order of their keys.
   *
   * <p>The cost does not depend on the number of an account's sessions or the position of the page.
   *
   * @param limit the most sessions to return, at least 1
   */
  List<SessionState> page(AccessScope reach, SessionListRange window, int limit);

  /**
   * Returns live sessions that are due for a check, longest due first.
   *
   * <p>A session is due at once when it becomes waiting or active, and after a {@linkplain #putOff}
   * from that time on. Only due sessions are read.
   *
   * @param now inclusive
   * @param latest a session put off to a later time than this is due as well; this happens only
   *     after the clock was set back
   * @param limit the most sessions to return, at least 1
   */
  List<SessionState> due(AccessScope reach, Instant now, Instant latest, int limit);

  /**
   * Sets the times of the next checks, unless the status of a session changes before. Sessions that
   * are not live are ignored.
   */
  void putOff(Map<SessionKey, Instant> until);

  /**
   * Returns the number of sessions in each status; a status without one may be left out. The cost
   * does not depend on the number of sessions.
   */
  Map<SessionStatus, Long> countByStatus();
}
