package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.feed.FeedPage;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * The order of what {@link InMemorySessions} and {@link InMemoryRecordings} stored.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryEventFeed implements EventFeed {

  private final Object lock = new Object();
  private final List<Entry> entries = new ArrayList<>();
  private final InMemorySessions sessions;
  private long latest;

  /** Creates a feed of what is committed from now on. */
  public InMemoryEventFeed(InMemorySessions sessions, InMemoryRecordings recordings) {
    this.sessions = requireNonNull(sessions, "sessions");
    sessions.whileCommitting(this::add);
    sessions.whileRemoving(this::remove);
    recordings.whileCommitting(this::add);
  }

  private void add(SessionChange change) {
    var event = change.event();
    add(change.after().state().account(), event.session(), event.revision(), null);
  }

  private void add(RecordingChange change) {
    var after = change.after().state();
    add(after.origin().account(), after.origin().session(), after.revision(), change.event());
  }

  private void add(
      @Nullable AccountKey account,
      SessionKey session,
      int revision,
      @Nullable RecordingEvent recorded) {
    synchronized (lock) {
      latest++;
      if (account != null) {
        entries.add(new Entry(new FeedCursor(latest), account, session, revision, recorded));
      }
      lock.notifyAll();
    }
  }

  private void remove(SessionKey session) {
    synchronized (lock) {
      entries.removeIf(each -> each.recorded() == null && each.session().equals(session));
    }
  }

  @Override
  public FeedPage after(AccessScope scope, FeedCursor cursor, int limit) {
    var page = entriesAfter(scope, cursor, limit);
    var next = page.isEmpty() ? cursor : page.get(page.size() - 1).cursor();
    var events = page.stream().flatMap(each -> event(each).stream()).toList();
    return new FeedPage(events, next, page.size() == limit);
  }

  private List<Entry> entriesAfter(AccessScope scope, FeedCursor cursor, int limit) {
    synchronized (lock) {
      return entries.stream()
          .filter(each -> each.cursor().isAfter(cursor) && scope.includes(each.account()))
          .limit(limit)
          .toList();
    }
  }

  /** Returns the event as it is stored now, empty if its session was removed meanwhile. */
  private Optional<FeedEvent> event(Entry entry) {
    var recorded = entry.recorded();
    if (recorded != null) {
      var session = sessions.byKey(entry.session());
      return Optional.of(
          new FeedEvent.OfRecording(
              entry.cursor(), recorded, session.map(each -> each.state().id()).orElse(null)));
    }
    var history = sessions.history(entry.session(), 0, entry.revision() + 1);
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FeedEvent.OfSession(
                entry.cursor(), history.get(entry.revision()), SessionState.replay(history)));
  }

  @Override
  public FeedCursor latest() {
    synchronized (lock) {
      return new FeedCursor(latest);
    }
  }

  @Override
  public FeedCursor await(FeedCursor seen, Duration atMost) throws InterruptedException {
    var end = System.nanoTime() + atMost.toNanos();
    synchronized (lock) {
      var left = atMost.toNanos();
      while (latest <= seen.position() && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(lock, left);
        left = end - System.nanoTime();
      }
      return new FeedCursor(latest);
    }
  }

  /**
   * A place in the feed.
   *
   * @param recorded absent for an event of the session itself
   */
  private record Entry(
      FeedCursor cursor,
      AccountKey account,
      SessionKey session,
      int revision,
      @Nullable RecordingEvent recorded) {}
}
