package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.ClaimCallbacks;
import org.deskbridge.callback.DeliverCallback;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.runtime.DeliveryQueue.Delivery;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.spi.LogContext;

/**
 * Sends callbacks as soon as they are due, from its start until it is closed.
 *
 * <p>One thread claims what is due and hands it to the workers, no more than {@link HostPlaces}
 * lets through. It looks again when a session reports a change, when an attempt is over, when the
 * next callback is due, and once a second in case all of this went wrong. Callbacks that another
 * process committed, or that were left over from the last run, go out the same way.
 *
 * <p>Safe for use by several threads at once.
 */
public final class CallbackDispatch implements AutoCloseable {

  private static final System.Logger log = System.getLogger(CallbackDispatch.class.getName());

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

  /** How soon a call that turned late makes room for what waits. */
  private static final Duration RECHECK = Duration.ofMillis(100);

  private static final Duration PATIENCE_AT_END = Duration.ofSeconds(5);

  private final ClaimCallbacks claim;
  private final DeliverCallback send;
  private final CallbackQueue queue;
  private final ExecutorService workers;
  private final InstantSource clock;
  private final LogContext logContext;
  private final ClockWatch clockWatch;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final SessionEvents.Subscription subscription;
  private boolean nudged;
  private boolean claiming = true;
  private boolean closed;

  /** Guarded by the lock, as all that changes. */
  private final DeliveryQueue deliveries = new DeliveryQueue(HostPlaces.Rules.CALLBACKS);

  private CallbackDispatch(
      ClaimCallbacks claim,
      DeliverCallback send,
      CallbackQueue queue,
      SessionEvents feed,
      ExecutorService workers,
      InstantSource clock,
      LogContext logContext) {
    this.claim = requireNonNull(claim, "claim");
    this.send = requireNonNull(send, "send");
    this.queue = requireNonNull(queue, "queue");
    this.workers = requireNonNull(workers, "workers");
    this.clock = requireNonNull(clock, "clock");
    this.logContext = requireNonNull(logContext, "logContext");
    this.clockWatch = new ClockWatch(clock.instant(), System.nanoTime());
    this.subscription = feed.subscribe(this::happened);
  }

  /**
   * Starts to send, first what is due already.
   *
   * @param queue where it looks for the next callback that is due
   * @param feed wakes it when a session has changed
   * @param workers runs up to 256 tasks at once, or callbacks of hosts that hang can hold up those
   *     of others; closed by the caller, after this
   * @param logContext adds the callback to what an attempt logs
   */
  public static CallbackDispatch start(
      ClaimCallbacks claim,
      DeliverCallback send,
      CallbackQueue queue,
      SessionEvents feed,
      ExecutorService workers,
      InstantSource clock,
      LogContext logContext) {
    var dispatch = new CallbackDispatch(claim, send, queue, feed, workers, clock, logContext);
    dispatch.run(dispatch::claimUntilClosed);
    return dispatch;
  }

  private void run(Runnable task) {
    var thread = new Thread(task, "callback-dispatch");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((broken, cause) -> startAgain(task, cause));
    thread.start();
  }

  /** Sending must go on after any fault, and the operator has to learn of it. */
  private void startAgain(Runnable task, Throwable cause) {
    log.log(ERROR, "callbacks: sending stopped by a fault and starts again", cause);
    run(
        () -> {
          pause();
          task.run();
        });
  }

  private void happened(SessionEvent event) {
    if (event instanceof SessionEvent.Moved || event instanceof SessionEvent.NotesWritten) {
      nudge();
    }
  }

  private void nudge() {
    change(() -> {});
  }

  private void claimUntilClosed() {
    try {
      claimAgainAndAgain();
    } finally {
      claimsNoMore();
    }
  }

  private void claimsNoMore() {
    change(() -> claiming = false);
  }

  private void claimAgainAndAgain() {
    var reachable = true;
    while (claims()) {
      try {
        followTheClock();
        claimWhatIsDue();
        if (!reachable) {
          log.log(INFO, "callbacks: the queue can be reached again");
          reachable = true;
        }
        rest(isAnyWaiting() ? RECHECK : untilNextDue());
      } catch (UnavailableException e) {
        if (reachable) {
          log.log(WARNING, "callbacks: the queue cannot be reached; none is sent until it can", e);
          reachable = false;
        }
        pause();
      }
    }
  }

  /** Leases and waits are stored as times; when the clock is set back they must not grow. */
  private void followTheClock() {
    var now = clock.instant();
    var ticks = System.nanoTime();
    var setBack = clockWatch.setBack(now, ticks);
    if (!setBack.isZero()) {
      queue.bringForward(now, setBack);
      log.log(
          WARNING,
          "callbacks: the clock was set back by " + setBack.toSeconds() + " s; what waits goes on");
    }
    clockWatch.accept(now, ticks);
  }

  private void claimWhatIsDue() {
    startWhatMay();
    for (var room = room(); room > 0; room = room()) {
      var claimed = claim.claim(room, supplied());
      add(claimed);
      startWhatMay();
      if (claimed.size() < room) {
        return;
      }
    }
  }

  private int room() {
    return locked(
        () -> {
          nudged = false;
          return closed ? 0 : deliveries.room(System.nanoTime());
        });
  }

  private Set<ReceiverHost> supplied() {
    return locked(() -> deliveries.supplied(System.nanoTime()));
  }

  private boolean isAnyWaiting() {
    return locked(deliveries::isAnyWaiting);
  }

  private void add(List<Callback> claimed) {
    lock.lock();
    try {
      var now = System.nanoTime();
      claimed.forEach(callback -> deliveries.add(callback, now));
    } finally {
      lock.unlock();
    }
  }

  private void startWhatMay() {
    for (var next = next(); next.isPresent(); next = next()) {
      start(next.get());
    }
  }

  private Optional<Delivery> next() {
    return locked(() -> closed ? Optional.empty() : deliveries.next(System.nanoTime()));
  }

  private void start(Delivery delivery) {
    try {
      workers.execute(() -> attempt(delivery));
    } catch (RejectedExecutionException e) {
      change(() -> deliveries.sent(delivery, false, System.nanoTime()));
      log.log(
          WARNING,
          "callback "
              + delivery.callback().id()
              + ": no worker takes it; it is claimed again later",
          e);
    }
  }

  private void attempt(Delivery delivery) {
    logContext.run(LogContext.Subject.of(delivery.callback()), () -> deliver(delivery));
    startWhatMay();
  }

  private void deliver(Delivery delivery) {
    DeliveryDecision settlement = null;
    try {
      if (!isClosed()) {
        settlement = send.send(delivery.callback());
      }
    } catch (DeskbridgeException e) {
      log.log(
          WARNING,
          "callback " + delivery.callback().id() + ": its result was not stored; it is sent again",
          e);
    } finally {
      var verdict = settlement == null ? Verdict.RETRY : settlement.verdict();
      change(() -> end(delivery, verdict));
    }
  }

  private void end(Delivery delivery, Verdict verdict) {
    if (verdict == Verdict.GIVEN_UP) {
      log.log(
          WARNING,
          "callback {0} to {1}: not delivered in all its attempts, and not tried again",
          delivery.callback().id(),
          delivery.callback().receiver());
    }
    var now = System.nanoTime();
    if (verdict == Verdict.POSTPONE) {
      deliveries.postponed(delivery, DeliverCallback.POSTPONED_FOR, now);
    } else {
      var answered =
          verdict == Verdict.DELIVERED || verdict == Verdict.STOPPED || verdict == Verdict.HOLD;
      deliveries.sent(delivery, answered, now);
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      nudged = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> T locked(Supplier<T> reading) {
    lock.lock();
    try {
      return reading.get();
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
    return locked(
        () -> {
          claiming = !closed;
          return claiming;
        });
  }

  private void pause() {
    await(() -> closed, POLL);
  }

  private boolean isClosed() {
    return locked(() -> closed);
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
    change(() -> closed = true);
    if (!await(() -> deliveries.underWay() == 0 && !claiming, PATIENCE_AT_END)) {
      log.log(INFO, "callbacks: attempts were still under way at the end; they are made again");
    }
  }
}
