package org.deskbridge.adapter.webhook.sender;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.deskbridge.SupportDesk;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.Callbacks;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.SendCallback;
import org.deskbridge.error.SupportException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends callbacks as soon as they are due, from its start until it is closed.
 *
 * <p>One thread claims what is due and hands it to the workers, never more than can start at once.
 * It looks again when a session reports a change, when an attempt is over, when the next callback
 * is due, and once a second in case all of this went wrong. Callbacks that another process
 * committed, or that were left over from the last run, go out the same way.
 *
 * <p>Safe for use by several threads at once.
 */
public final class CallbackDispatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CallbackDispatch.class);

  /** More than one host is ever given, so that a slow host leaves room for the others. */
  private static final int MOST_UNDER_WAY = 64;

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final ClaimCallbacks claim;
  private final SendCallback send;
  private final Callbacks queue;
  private final ExecutorService workers;
  private final InstantSource clock;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SessionFeed.Subscription subscription;
  private boolean nudged;
  private boolean claiming = true;
  private boolean closed;
  private int underWay;

  private CallbackDispatch(
      SupportDesk desk,
      Callbacks queue,
      SessionFeed feed,
      ExecutorService workers,
      InstantSource clock) {
    this.claim = desk.claimCallbacks();
    this.send = desk.sendCallback();
    this.queue = requireNonNull(queue, "queue");
    this.workers = requireNonNull(workers, "workers");
    this.clock = requireNonNull(clock, "clock");
    this.subscription = feed.subscribe(this::happened);
  }

  /**
   * Starts to send, first what is due already.
   *
   * @param queue the same that {@code desk} was built with
   * @param feed the same that {@code desk} was built with
   * @param workers runs at least 64 tasks at once, or callbacks of one host can hold up those of
   *     another; closed by the caller, after this
   * @param clock the same that {@code desk} was built with
   */
  public static CallbackDispatch start(
      SupportDesk desk,
      Callbacks queue,
      SessionFeed feed,
      ExecutorService workers,
      InstantSource clock) {
    var dispatch = new CallbackDispatch(desk, queue, feed, workers, clock);
    dispatch.run(dispatch::claimUntilClosed);
    return dispatch;
  }

  private void run(Runnable task) {
    var thread = new Thread(task, "callback-dispatch");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((broken, cause) -> startAgain(task, cause));
    thread.start();
  }

  /** Callbacks must go on whatever happened, and whoever operates this must hear of it. */
  private void startAgain(Runnable task, Throwable cause) {
    log.error("callbacks: sending stopped by a fault and starts again", cause);
    run(
        () -> {
          pause();
          task.run();
        });
  }

  private void happened(SessionEvent event) {
    if (event instanceof SessionEvent.Moved) {
      nudge();
    }
  }

  private void nudge() {
    lock.lock();
    try {
      nudged = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void claimUntilClosed() {
    try {
      claimAgainAndAgain();
    } finally {
      claimsNoMore();
    }
  }

  private void claimsNoMore() {
    lock.lock();
    try {
      claiming = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void claimAgainAndAgain() {
    var reachable = true;
    while (claims()) {
      try {
        claimWhatIsDue();
        if (!reachable) {
          log.info("callbacks: the queue can be reached again");
          reachable = true;
        }
        rest(untilNextDue());
      } catch (UnavailableException e) {
        if (reachable) {
          log.warn("callbacks: the queue cannot be reached; none is sent until it can", e);
          reachable = false;
        }
        pause();
      }
    }
  }

  private void claimWhatIsDue() {
    for (var room = room(); room > 0; room = room()) {
      var claimed = claim.claim(room);
      claimed.forEach(this::handOver);
      if (claimed.size() < room) {
        return;
      }
    }
  }

  private int room() {
    lock.lock();
    try {
      nudged = false;
      return closed ? 0 : MOST_UNDER_WAY - underWay;
    } finally {
      lock.unlock();
    }
  }

  private void handOver(Callback callback) {
    change(1);
    try {
      workers.execute(() -> attempt(callback));
    } catch (RejectedExecutionException e) {
      change(-1);
      log.warn("callback {}: no worker takes it; it is claimed again later", callback.id(), e);
    }
  }

  private void attempt(Callback callback) {
    try {
      if (!isClosed()) {
        send.send(callback);
      }
    } catch (SupportException e) {
      log.warn(
          "callback {}: what came of it is not on record; it goes out again", callback.id(), e);
    } finally {
      change(-1);
    }
  }

  private void change(int difference) {
    lock.lock();
    try {
      underWay += difference;
      nudged |= difference < 0;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private Duration untilNextDue() {
    var now = clock.instant();
    return queue
        .nextDue()
        .map(due -> Duration.between(now, due))
        .filter(wait -> wait.compareTo(POLL) < 0)
        .orElse(POLL);
  }

  /** Waits for a nudge; a callback that is due and cannot be claimed must not make this spin. */
  private void rest(Duration wait) {
    await(() -> nudged || closed, wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
  }

  /** Whether to go on; {@link #close} waits for what is claimed after a yes. */
  private boolean claims() {
    lock.lock();
    try {
      claiming = !closed;
      return claiming;
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    await(() -> closed, POLL);
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private boolean await(BooleanSupplier condition, Duration atMost) {
    lock.lock();
    try {
      var left = atMost.toNanos();
      while (!condition.getAsBoolean() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return condition.getAsBoolean();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
      return false;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Stops claiming and waits for the attempts under way, 5 s at the most. What was not sent by then
   * stays in the queue; closing it again does nothing.
   */
  @Override
  public void close() {
    subscription.close();
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (!await(() -> underWay == 0 && !claiming, PATIENCE_AT_END)) {
      log.info("callbacks: attempts were still under way at the end; they are made again");
    }
  }
}
