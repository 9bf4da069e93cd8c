package org.deskbridge.memory;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.deskbridge.account.AccessScope;
import org.deskbridge.account.AccountKey;
import org.deskbridge.callback.receiver.ReceiverEvent;
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
 * The order of what {@link InMemorySessions}, {@link InMemoryRecordings} and {@link
 * InMemoryFailingReceivers} stored.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryEventFeed implements EventFeed {

  private final Object lock = new Object();
  private final List<Entry> entries = new ArrayList<>();
  private final InMemorySessions sessions;
  private long latest;

  /** Creates a feed of what is committed from now on. */
  public InMemoryEventFeed(
      InMemorySessions sessions,
      InMemoryRecordings recordings,
      InMemoryFailingReceivers receivers) {
    this.sessions = requireNonNull(sessions, "sessions");
    sessions.whileCommitting(this::add);
    sessions.whileRemoving(this::remove);
    recordings.whileCommitting(this::add);
    receivers.whileCommitting(this::add);
  }

  private void add(SessionChange change) {
    var event = change.event();
    var session = event.session();
    add(
        change.after().state().account(),
        session,
        cursor -> ofSession(cursor, session, event.revision()));
  }

  private void add(RecordingChange change) {
    var account = change.after().state().origin().account();
    add(account, null, cursor -> Optional.of(ofRecording(cursor, change.event())));
  }

  private void add(ReceiverEvent event) {
    var account = event.receiver().account();
    add(account, null, cursor -> Optional.of(new FeedEvent.OfReceiver(cursor, event)));
  }

  private void add(
      @Nullable AccountKey account,
      @Nullable SessionKey removedWith,
      Function<FeedCursor, Optional<FeedEvent>> event) {
    synchronized (lock) {
      latest++;
      if (account != null) {
        entries.add(new Entry(new FeedCursor(latest), account, removedWith, event));
      }
      lock.notifyAll();
    }
  }

  private void remove(SessionKey session) {
    synchronized (lock) {
      entries.removeIf(each -> session.equals(each.removedWith()));
    }
  }

  @Override
  public FeedPage after(AccessScope scope, FeedCursor cursor, int limit) {
    var page = entriesAfter(scope, cursor, limit);
    var next = page.isEmpty() ? cursor : page.get(page.size() - 1).cursor();
    var events = page.stream().flatMap(each -> each.event().apply(each.cursor()).stream()).toList();
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

  private FeedEvent ofRecording(FeedCursor cursor, RecordingEvent event) {
    var session = sessions.byKey(event.after().origin().session());
    return new FeedEvent.OfRecording(
        cursor, event, session.map(each -> each.state().id()).orElse(null));
  }

  /** Returns the event as it is stored now, empty if its session was removed meanwhile. */
  private Optional<FeedEvent> ofSession(FeedCursor cursor, SessionKey session, int revision) {
    var history = sessions.history(session, 0, revision + 1);
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FeedEvent.OfSession(cursor, history.get(revision), SessionState.replay(history)));
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
   * @param removedWith the session with which it is removed; absent if it stays
   * @param event reads what is there now
   */
  private record Entry(
      FeedCursor cursor,
      AccountKey account,
      @Nullable SessionKey removedWith,
      Function<FeedCursor, Optional<FeedEvent>> event) {}
}
