package org.deskbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.deskbridge.error.ConflictException;

/**
 * Threads that all want something at the same moment.
 *
 * <p>A contract that says what rivals get has to ask in {@link #rounds}: two threads seldom meet
 * within the few instructions of a race, so one round passes over most of them.
 */
public final class RivalFixtures {

  /** Enough where a step takes milliseconds, as between two statements of a database. */
  private static final int LEAST_ROUNDS = 5;

  private static final int MOST_ROUNDS = 2_000;

  /** Some microseconds; rivals may be more than processors. */
  private static final int SPINS_AT_ONCE = 200;

  /** Enough for hundreds of rounds where a step takes microseconds. */
  private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** Kept, as it takes longer to start eight threads than to run a race. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "rival");
            thread.setDaemon(true);
            return thread;
          });

  private RivalFixtures() {}

  /**
   * Runs a race round after round, for as long as it takes to meet what seldom happens.
   *
   * @param race what rivals do and what has to hold then; takes the number of the round, from 0, to
   *     give every round things of its own
   */
  public static void rounds(IntConsumer race) {
    var start = System.nanoTime();
    for (int round = 0; isNotEnough(round, System.nanoTime() - start); round++) {
      race.accept(round);
    }
  }

  private static boolean isNotEnough(int rounds, long nanos) {
    return rounds < LEAST_ROUNDS || (rounds < MOST_ROUNDS && nanos < ENOUGH_NANOS);
  }

  /**
   * Lets rivals act at the same moment and returns what each got, in the order of their numbers.
   *
   * @param action takes the number of the rival, from 0
   */
  public static <T> List<T> atOnce(int rivals, IntFunction<T> action) {
    var missing = new AtomicInteger(rivals);
    try {
      var tasks = new ArrayList<Future<T>>();
      for (int i = 0; i < rivals; i++) {
        var number = i;
        Callable<T> task =
            () -> {
              awaitOthers(missing);
              return action.apply(number);
            };
        tasks.add(THREADS.submit(task));
      }
      var results = new ArrayList<T>();
      for (var task : tasks) {
        results.add(task.get(30, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("a rival failed", e);
    }
  }

  /** Keeps the processor, as threads that have to be woken up start one after the other. */
  @SuppressWarnings("ThreadPriorityCheck") // it starts nothing, it lets the late ones in
  private static void awaitOthers(AtomicInteger missing) {
    missing.decrementAndGet();
    for (int spins = 1; missing.get() > 0; spins++) {
      if (spins % SPINS_AT_ONCE == 0) {
        Thread.yield();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  /** Returns whether an action came through, false if it was refused because a rival came first. */
  public static boolean wins(Runnable action) {
    try {
      action.run();
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }
}
