package org.deskbridge.feed;

import java.time.Duration;
import org.deskbridge.account.AccessScope;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;

/**
 * The events of all sessions, recordings and receivers of callbacks, in the order in which they
 * were committed.
 *
 * <p>An event is in the feed once its commit has returned, and no event appears before one that was
 * read. Erased data is gone from the events, and removed sessions from the feed; every other event
 * keeps its place. A session without an account is in no feed before an expert claims it.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the store cannot be reached; retrying is safe. Implementations must pass {@code
 * EventFeedContract}.
 */
@Port
public interface EventFeed {

  /**
   * Returns the events after a place, earliest first; from the earliest that is kept, if those
   * after it were removed. Reads no events of other accounts.
   *
   * @param scope an account, or everything; in any other scope there are no events
   * @param limit the most to return, at least 1
   */
  FeedPage after(AccessScope scope, FeedCursor cursor, int limit);

  /** Returns the place of the latest event of all, whatever its scope; it never goes back. */
  FeedCursor latest();

  /**
   * Waits until there may be events after a place, and returns the place of the latest one; at once
   * if there are. Events that another process has committed may be noticed only at the end of the
   * time, where the store does not say otherwise.
   *
   * @param atMost how long to wait
   */
  FeedCursor await(FeedCursor seen, Duration atMost) throws InterruptedException;
}
