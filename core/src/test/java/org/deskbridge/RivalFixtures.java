package org.deskbridge;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.deskbridge.error.ConflictException;

/** Threads that all want something at the same moment. */
public final class RivalFixtures {

  private RivalFixtures() {}

  /**
   * Lets rivals act at the same moment and returns what each got, in the order of their numbers.
   *
   * @param action takes the number of the rival, from 0
   */
  public static <T> List<T> atOnce(int rivals, IntFunction<T> action) {
    var start = new CyclicBarrier(rivals);
    var threads = Executors.newFixedThreadPool(rivals);
    try {
      var tasks = new ArrayList<Future<T>>();
      for (int i = 0; i < rivals; i++) {
        var number = i;
        Callable<T> task =
            () -> {
              start.await();
              return action.apply(number);
            };
        tasks.add(threads.submit(task));
      }
      var results = new ArrayList<T>();
      for (var task : tasks) {
        results.add(task.get(30, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("a rival failed", e);
    } finally {
      threads.shutdownNow();
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
