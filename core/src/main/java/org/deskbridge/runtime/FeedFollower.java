package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.deskbridge.account.AccessScope;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.spi.LogContext;

/**
 * Passes the events of the feed to an observer, one by one, on a thread of its own.
 *
 * <p>It reads what was committed, so an observer can neither delay nor break a commit: one that is
 * slow falls behind, and one that throws gets the next event.
 */
public final class FeedFollower implements AutoCloseable {

  private static final System.Logger log = System.getLogger(FeedFollower.class.getName());

  private static final int PAGE_SIZE = 100;

  /** Commits of this process are noticed at once; this is for those of others. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private final EventFeed feed;
  private final Consumer<FeedEvent> observer;
  private final LogContext logContext;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "deskbridge-event-observer");
  private FeedCursor cursor;

  private FeedFollower(
      EventFeed feed, FeedCursor after, Consumer<FeedEvent> observer, LogContext logContext) {
    this.feed = requireNonNull(feed, "feed");
    this.cursor = requireNonNull(after, "after");
    this.observer = requireNonNull(observer, "observer");
    this.logContext = requireNonNull(logContext, "logContext");
    thread.setDaemon(true);
  }

  /** Starts to pass on the events of every account after a place. */
  public static FeedFollower start(
      EventFeed feed, FeedCursor after, Consumer<FeedEvent> observer, LogContext logContext) {
    var follower = new FeedFollower(feed, after, observer, logContext);
    follower.thread.start();
    return follower;
  }

  private void run() {
    try {
      while (closed.getCount() > 0) {
        passOn();
      }
    } catch (InterruptedException e) {
      log.log(DEBUG, "events: observer closed");
    }
  }

  private void passOn() throws InterruptedException {
    try {
      var seen = feed.latest();
      var page = feed.after(AccessScope.everything(), cursor, PAGE_SIZE);
      for (var event : page.events()) {
        if (closed.getCount() > 0) {
          logContext.run(LogContext.Subject.of(event), () -> tell(event));
          cursor = event.cursor();
        }
      }
      cursor = page.next();
      if (!page.hasMore()) {
        feed.await(seen, POLL);
      }
    } catch (DeskbridgeException e) {
      log.log(WARNING, "events: not readable now, to be tried again", e);
      var unused = closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tell(FeedEvent event) {
    try {
      observer.accept(event);
    } catch (RuntimeException e) {
      log.log(WARNING, "event " + event.id() + ": an observer failed", e);
    }
  }

  /** Passes on no further event, and interrupts the wait for one; closing it again does nothing. */
  @Override
  public void close() {
    closed.countDown();
    thread.interrupt();
  }
}
