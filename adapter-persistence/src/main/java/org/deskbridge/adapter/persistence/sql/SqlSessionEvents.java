package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies observers of events on a thread of its own, so that none delays a commit.
 *
 * <p>Either of those that this process commits, or of those in a log that other processes write,
 * too. Safe for use by several threads at once.
 */
public final class SqlSessionEvents implements SessionEvents, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SqlSessionEvents.class);

  private static final String TAKE_PLACE =
      """
      insert into session_event (cursor, session_number, revision, is_line, event)
      values (null, 0, 0, 0, '')
      returning cursor
      """;

  private final List<Subscribed> observers = new CopyOnWriteArrayList<>();

  /** Lists are replaced, never changed; a session without observers has none. */
  private final Map<SessionKey, List<Subscribed>> bySession = new ConcurrentHashMap<>();

  private final Object commitLock = new Object();
  private long commits;

  private final Source source;

  private SqlSessionEvents(Source source) {
    this.source = source;
  }

  /** Starts the thread that notifies the subscribers of what this process commits. */
  public static SqlSessionEvents start() {
    var own = new OwnCommits();
    var feed = new SqlSessionEvents(own);
    own.start(feed);
    return feed;
  }

  /**
   * Returns one for a log that other processes write, too; closes the source with it.
   *
   * @param source calls {@link #noticed} and {@link #tell} when there is something new in it
   */
  public static SqlSessionEvents of(Source source) {
    return new SqlSessionEvents(source);
  }

  /** Passes on an event that is durable; returns at once. */
  public void publish(SessionEvent event) {
    noticed();
    source.committed(event);
  }

  /**
   * Gives what is no event of a session the next place in the log, by an empty row; returns its
   * cursor.
   */
  public static long takePlace(PreparedConnection on) throws SQLException {
    return on.first(TAKE_PLACE, row -> row.getLong("cursor")).orElseThrow();
  }

  /** Notices that something else than an event of a session was committed; returns at once. */
  public void committed() {
    noticed();
    source.committed();
  }

  /** Wakes those who wait for a commit; returns at once. */
  public void noticed() {
    synchronized (commitLock) {
      commits++;
      commitLock.notifyAll();
    }
  }

  /** Returns the number of commits of events that were noticed so far. */
  public long commits() {
    synchronized (commitLock) {
      return commits;
    }
  }

  /** Waits until there were more commits than that, or until the time is over. */
  public void awaitCommit(long noticed, Duration atMost) throws InterruptedException {
    var end = System.nanoTime() + atMost.toNanos();
    synchronized (commitLock) {
      var left = atMost.toNanos();
      while (commits <= noticed && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(commitLock, left);
        left = end - System.nanoTime();
      }
    }
  }

  @Override
  public Subscription subscribe(Observer observer) {
    var subscribed = new Subscribed(observer, source.latest());
    observers.add(subscribed);
    return () -> observers.remove(subscribed);
  }

  @Override
  public Subscription subscribe(SessionKey session, Observer observer) {
    var subscribed = new Subscribed(observer, source.latest());
    bySession.merge(
        session,
        List.of(subscribed),
        (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
    return () -> bySession.computeIfPresent(session, (key, known) -> without(known, subscribed));
  }

  /** Returns null, which removes the entry, when no observer is left. */
  @SuppressWarnings("NullAway") // javac before 22 hides that a remapping function may return null
  private static List<Subscribed> without(List<Subscribed> known, Subscribed closed) {
    var left = known.stream().filter(each -> each != closed).toList();
    return left.isEmpty() ? null : left;
  }

  /** Returns whether there is any observer. */
  public boolean isAwaited() {
    return !observers.isEmpty() || !bySession.isEmpty();
  }

  private boolean isAwaited(SessionKey session) {
    return !observers.isEmpty() || bySession.containsKey(session);
  }

  /**
   * Notifies the observers that subscribed before the event was committed; to be called by one
   * thread at a time, in the order of the log.
   *
   * @param cursor of the event
   */
  public void tell(long cursor, SessionEvent event) throws InterruptedException {
    for (var each : observers) {
      each.tell(cursor, event);
    }
    for (var each : bySession.getOrDefault(event.session(), List.of())) {
      each.tell(cursor, event);
    }
  }

  @Override
  public void close() {
    source.close();
  }

  /** What the observers are told of. */
  public interface Source extends AutoCloseable {

    /**
     * Returns the cursor of the latest event that is committed: who subscribes now hears of later
     * ones.
     *
     * @throws UnavailableException if it cannot be read
     */
    long latest();

    /** Called when this process has committed an event of a session; returns at once. */
    void committed(SessionEvent event);

    /** Called when this process has committed something else in the log; returns at once. */
    void committed();

    @Override
    void close();
  }

  /** What this process commits, in a queue. */
  private static final class OwnCommits implements Source {

    /** Some seconds at the highest rate; a slower observer misses events. */
    private static final int LONGEST_QUEUE = 65_536;

    private static final long ANY_CURSOR = 1;

    private final BlockingQueue<SessionEvent> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
    private @Nullable Thread thread;
    private Predicate<SessionKey> isAwaited = session -> false;

    void start(SqlSessionEvents feed) {
      isAwaited = feed::isAwaited;
      thread = new Thread(() -> passOn(feed), "deskbridge-feed");
      thread.setDaemon(true);
      thread.start();
    }

    private void passOn(SqlSessionEvents feed) {
      try {
        while (!Thread.currentThread().isInterrupted()) {
          feed.tell(ANY_CURSOR, queue.take());
        }
      } catch (InterruptedException e) {
        log.debug("feed: closed");
      }
    }

    /** An event is only in the queue if it was committed after the subscription. */
    @Override
    public long latest() {
      return 0;
    }

    @Override
    public void committed(SessionEvent event) {
      if (isAwaited.test(event.session()) && !queue.offer(event)) {
        log.warn("session {}: event dropped, observers are too slow", event.session());
      }
    }

    @Override
    public void committed() {}

    @Override
    public void close() {
      if (thread != null) {
        thread.interrupt();
      }
    }
  }

  /** One subscription; compared by identity, as the same observer can subscribe twice. */
  private static final class Subscribed {

    private final Observer observer;
    private final long after;

    Subscribed(Observer observer, long after) {
      this.observer = observer;
      this.after = after;
    }

    /** Logs any failure of the observer, so that the others are notified. */
    void tell(long cursor, SessionEvent event) throws InterruptedException {
      if (cursor <= after) {
        return;
      }
      var call = new FutureTask<Boolean>(() -> observer.happened(event), true);
      call.run();
      try {
        call.get();
      } catch (ExecutionException e) {
        log.error("session {}: an observer failed", event.session(), e.getCause());
      }
    }
  }
}
