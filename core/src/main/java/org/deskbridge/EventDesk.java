package org.deskbridge;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.deskbridge.auth.Caller;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.feed.FeedPage;
import org.deskbridge.feed.ReadEvents;
import org.deskbridge.runtime.FeedFollower;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.id.SessionTokens;
import org.deskbridge.spi.LogContext;

/**
 * The event feed: what happened to sessions, recordings and receivers of callbacks, in one order
 * that never changes.
 */
public final class EventDesk {

  private final EventFeed feed;
  private final ReadEvents readEvents;
  private final SessionTokens tokens;
  private final LogContext logContext;
  private final List<FeedFollower> followers = new CopyOnWriteArrayList<>();

  EventDesk(DeskParts parts) {
    var store = parts.store();
    this.feed = store.eventFeed();
    this.readEvents = new ReadEvents(feed);
    this.tokens = new SessionTokens(store.secrets());
    this.logContext = parts.logContext();
  }

  /**
   * Returns events of the caller's scope, earliest first, at most 200.
   *
   * @see ReadEvents#read
   */
  public FeedPage read(Caller caller, FeedCursor after, int limit) {
    return readEvents.read(caller, after, limit);
  }

  /**
   * Returns the place after all events so far.
   *
   * @see EventFeed#latest
   */
  public FeedCursor latest() {
    return feed.latest();
  }

  /**
   * Waits until there may be events after a place, and returns the place of the latest one.
   *
   * @see EventFeed#await
   */
  public FeedCursor await(FeedCursor seen, Duration atMost) throws InterruptedException {
    return feed.await(seen, atMost);
  }

  /** Returns the session right after an event, with its tokens; for readers of the event. */
  public SessionView view(FeedEvent.OfSession event) {
    return SessionView.of(event.after(), tokens);
  }

  /** Calls an observer for every event from now on, as {@link #observe(FeedCursor, Consumer)}. */
  public Subscription observe(Consumer<FeedEvent> observer) {
    return observe(latest(), observer);
  }

  /**
   * Calls an observer for every event of every account after a place, in the order of the feed,
   * until the subscription or the service is closed.
   *
   * <p>It is called after the commit, one event at a time, on a thread of its own: it delays and
   * breaks nothing. A failure of the observer is logged, and it gets the next event. An observer
   * that stores the cursor of the last event it has dealt with, and passes it here after a restart,
   * misses none.
   *
   * @param after where to begin; {@link FeedCursor#START} for all that is kept
   */
  public Subscription observe(FeedCursor after, Consumer<FeedEvent> observer) {
    var follower = FeedFollower.start(feed, after, observer, logContext);
    followers.add(follower);
    return () -> {
      follower.close();
      followers.remove(follower);
    };
  }

  /** Ends all subscriptions. */
  void close() {
    followers.forEach(FeedFollower::close);
    followers.clear();
  }
}
