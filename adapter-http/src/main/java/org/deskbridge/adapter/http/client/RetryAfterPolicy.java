package org.deskbridge.adapter.http.client;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Retries calls that a service refuses because of its rate limit, after the wait that it names.
 *
 * <p>Safe for use by several threads at once, each of which waits on its own.
 */
final class RetryAfterPolicy {

  /** A service that names no wait would be called in a tight loop. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Duration longest;
  private final Pause pause;

  /**
   * @param longest the longest total wait for one call
   * @param pause blocks the thread
   */
  RetryAfterPolicy(Duration longest, Pause pause) {
    this.longest = longest;
    this.pause = pause;
  }

  /** Makes a call, and retries it within the longest wait; throws the last failure. */
  <T> T call(Supplier<T> call) {
    var left = longest;
    while (true) {
      try {
        return call.get();
      } catch (BusyServiceException e) {
        var wait = e.retryAfter().compareTo(SHORTEST) < 0 ? SHORTEST : e.retryAfter();
        if (wait.compareTo(left) > 0) {
          throw e;
        }
        left = left.minus(wait);
        await(wait, e);
      }
    }
  }

  private void await(Duration wait, BusyServiceException failure) {
    try {
      pause.pause(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** Blocks a thread. */
  interface Pause {

    /** Waits so many milliseconds. */
    void pause(long millis) throws InterruptedException;
  }
}
