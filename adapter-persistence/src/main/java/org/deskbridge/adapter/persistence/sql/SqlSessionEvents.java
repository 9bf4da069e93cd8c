package org.deskbridge.adapter.persistence.sql;

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
import java.util.stream.Stream;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.id.SessionKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifies observers of events on a thread of its own, so that none delays a commit.
 *
 * <p>Safe for use by several threads at once.
 */
public final class SqlSessionEvents implements SessionEvents, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SqlSessionEvents.class);

  /** Some seconds at the highest rate; a slower observer misses events. */
  private static final int LONGEST_QUEUE = 65_536;

  private final List<Subscribed> observers = new CopyOnWriteArrayList<>();

  /** Lists are replaced, never changed; a session without observers has none. */
  private final Map<SessionKey, List<Subscribed>> bySession = new ConcurrentHashMap<>();

  private final Object commitLock = new Object();
  private long commits;

  private final BlockingQueue<SessionEvent> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Thread thread = new Thread(this::run, "deskbridge-feed");

  private SqlSessionEvents() {
    thread.setDaemon(true);
  }

  /** Starts the thread that notifies the subscribers. */
  public static SqlSessionEvents start() {
    var feed = new SqlSessionEvents();
    feed.thread.start();
    return feed;
  }

  /** Passes on an event that is durable; returns at once. */
  public void publish(SessionEvent event) {
    committed();
    var session = event.session();
    var isAwaited = !observers.isEmpty() || bySession.containsKey(session);
    if (isAwaited && !queue.offer(event)) {
      log.warn("session {}: event dropped, observers are too slow", session);
    }
  }

  /** Wakes those who wait for a commit; returns at once. */
  void committed() {
    synchronized (commitLock) {
      commits++;
      commitLock.notifyAll();
    }
  }

  /** Returns the number of commits of events so far, by this process. */
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
    var subscribed = new Subscribed(observer);
    observers.add(subscribed);
    return () -> observers.remove(subscribed);
  }

  @Override
  public Subscription subscribe(SessionKey session, Observer observer) {
    var subscribed = new Subscribed(observer);
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

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var event = queue.take();
        for (var each : observers) {
          each.publish(event);
        }
        for (var each : bySession.getOrDefault(event.session(), List.of())) {
          each.publish(event);
        }
      }
    } catch (InterruptedException e) {
      log.debug("feed: closed");
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  /** One subscription; compared by identity, as the same observer can subscribe twice. */
  private static final class Subscribed {

    private final Observer observer;

    Subscribed(Observer observer) {
      this.observer = observer;
    }

    /** Logs any failure of the observer, so that the others are notified. */
    void publish(SessionEvent event) throws InterruptedException {
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
