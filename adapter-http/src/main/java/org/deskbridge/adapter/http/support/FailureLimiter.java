package org.deskbridge.adapter.http.support;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.deskbridge.error.RejectedException;

/**
 * Counts failed attempts under each key, on all nodes, and refuses further ones after too many.
 *
 * <p>An attempt under way may still fail. So concurrent attempts are limited to the failures still
 * allowed; further attempts block until one finishes or the limit is reached.
 *
 * <p>Safe for use by several threads at once.
 */
public final class FailureLimiter {

  private final RateLimiter failures;
  private final Map<String, Integer> underWay = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();

  FailureLimiter(RateLimiter failures) {
    this.failures = failures;
  }

  /**
   * Makes an attempt, and counts it if it is rejected.
   *
   * @throws TooManyRequestsException if there were too many failures; nothing was attempted
   */
  public <T> T attempt(String key, Supplier<T> attempt) {
    begin(key);
    var isRejected = false;
    try {
      return attempt.get();
    } catch (RejectedException e) {
      isRejected = true;
      throw e;
    } finally {
      end(key, isRejected);
    }
  }

  private void begin(String key) {
    lock.lock();
    try {
      while (!isTaken(key)) {
        ended.awaitUninterruptibly();
      }
      underWay.merge(key, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  private boolean isTaken(String key) {
    try {
      failures.reserve(key);
      return true;
    } catch (TooManyRequestsException e) {
      if (underWay.containsKey(key)) {
        return false;
      }
      throw e;
    }
  }

  private void end(String key, boolean counts) {
    lock.lock();
    try {
      underWay.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
      if (counts) {
        failures.tell(key);
      } else {
        failures.giveBack(key);
      }
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
