package org.deskbridge.session;

import java.util.List;
import java.util.Map;
import org.deskbridge.directory.Reach;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;

/**
 * The sessions on record, by the list.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException};
 * asking again is safe. Implementations prove themselves by passing {@code SessionListsContract}.
 */
@DrivenPort
public interface SessionLists {

  /**
   * Returns the sessions of a window, newest {@link SessionState#listedAt} first; those of one
   * instant in descending order of their keys.
   *
   * @param limit the most sessions to return, at least 1
   */
  List<SessionState> page(Reach reach, Window window, int limit);

  /** Returns how many sessions the window holds, wherever in it the page begins. */
  long count(Reach reach, Window window);

  /** Returns all sessions that are waiting or active, longest listed first. */
  List<SessionState> live();

  /** Returns how many sessions there are in each status; a status without one may be left out. */
  Map<SessionStatus, Long> countByStatus();
}
