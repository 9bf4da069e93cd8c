package org.deskbridge.feed;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.RejectedException;

/** Reads the events of the caller's scope, page by page, in one order that never changes. */
@UseCase
public final class ReadEvents {

  /** With the longest notes in every event, a page of so many still fits into memory. */
  public static final int MAX_LIMIT = 200;

  private final EventFeed feed;

  public ReadEvents(EventFeed feed) {
    this.feed = requireNonNull(feed, "feed");
  }

  /**
   * Returns the events after a place, earliest first.
   *
   * @param after where an earlier page ended, {@link EventFeed#latest}, or {@link FeedCursor#START}
   *     for all that is kept
   * @param limit the most to return, 1 to 200
   * @throws InvalidValueException if the limit is out of its range; read page by page
   * @throws RejectedException {@code event.cursor-unknown} if the place was not reached yet, as
   *     after the restore of an older backup: compare all sessions once, go on from the latest
   */
  public FeedPage read(Caller caller, FeedCursor after, int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", limit, "1.." + MAX_LIMIT);
    }
    var page = feed.after(caller.reach(), after, limit);
    if (page.events().isEmpty() && after.isAfter(feed.latest())) {
      throw FeedCursor.unknown();
    }
    return page;
  }
}
