package org.deskbridge.helpdesk;

import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Detects an endless list of sessions: an empty page with a successor, or a page that repeats.
 *
 * <p>Remembers one page at a time, for twice as many pages each time (Brent's algorithm). So a
 * cycle of any length is detected, at the latest after three times the pages needed to enter and
 * complete it.
 *
 * @param remembered absent before the first page
 * @param count the number of pages since that one
 * @param limit the number of pages after which the next one is remembered instead
 */
record PageProgress(@Nullable RemoteSessionPage remembered, long count, long limit) {

  /** Before the first page. */
  static final PageProgress NONE = new PageProgress(null, 0, 0);

  /**
   * Returns the progress after a page that has a successor.
   *
   * @throws UnavailableException if the list does not move forward
   */
  PageProgress after(RemoteSessionPage page) {
    if (page.sessions().isEmpty() || isRepeated(page)) {
      throw new UnavailableException("support service: a list that does not move forward", null);
    }
    return count < limit
        ? new PageProgress(remembered, count + 1, limit)
        : new PageProgress(page, 0, Math.max(1, 2 * limit));
  }

  private boolean isRepeated(RemoteSessionPage page) {
    return remembered != null
        && (page.sessions().equals(remembered.sessions())
            || (page.next() != null && page.next().equals(remembered.next())));
  }
}
