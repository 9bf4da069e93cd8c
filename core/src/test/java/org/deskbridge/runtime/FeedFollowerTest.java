package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.requested;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.deskbridge.account.AccessScope;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.feed.FeedPage;
import org.deskbridge.memory.InMemoryStore;
import org.deskbridge.session.SessionChange;
import org.deskbridge.spi.LogContext;
import org.junit.jupiter.api.Test;

class FeedFollowerTest {

  private final InMemoryStore store = new InMemoryStore();

  @Test
  void goesOnBehindAPageThatCameOutEmpty() throws InterruptedException {
    var removedMeanwhile = commit(requested());
    var kept = commit(requested());
    var feed = new WithoutSessionOf(removedMeanwhile);
    var seen = new LinkedBlockingQueue<FeedEvent>();

    try (var follower = FeedFollower.start(feed, FeedCursor.START, seen::add, LogContext.NONE)) {
      assertThat(follower).isNotNull();
      var next = seen.poll(10, TimeUnit.SECONDS);

      assertThat(next).isNotNull();
      assertThat(next.session()).isEqualTo(kept.event().session());
    }
  }

  private SessionChange commit(SessionChange change) {
    store.sessions().commit(change);
    return change;
  }

  /** Pages of one event, one of which is of a session that is removed while the page is read. */
  private final class WithoutSessionOf implements EventFeed {

    private final SessionChange removed;

    WithoutSessionOf(SessionChange removed) {
      this.removed = removed;
    }

    @Override
    public FeedPage after(AccessScope scope, FeedCursor cursor, int limit) {
      var page = store.eventFeed().after(scope, cursor, 1);
      return new FeedPage(
          page.events().stream().filter(this::isLeft).toList(), page.next(), page.hasMore());
    }

    private boolean isLeft(FeedEvent event) {
      return !event.session().equals(removed.event().session());
    }

    @Override
    public FeedCursor latest() {
      return store.eventFeed().latest();
    }

    /** A follower that waits although there is more gets nothing. */
    @Override
    public FeedCursor await(FeedCursor seen, Duration atMost) throws InterruptedException {
      return store.eventFeed().await(seen, Duration.ofMinutes(10));
    }
  }
}
