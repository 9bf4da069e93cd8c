package org.deskbridge.adapter.http.client;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits when a service wants fewer calls, for as long as it says, and then makes the call again.
 *
 * <p>Safe for use by several threads at once, each of which waits by itself.
 */
final class RetryAfterPolicy {

  /** A service that says "at once" would be asked without an end. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final Duration longest;
  private final Pause pause;

  /**
   * Creates the patience.
   *
   * @param longest how long to wait for the sake of one call in all
   * @param pause waits
   */
  RetryAfterPolicy(Duration longest, Pause pause) {
    this.longest = longest;
    this.pause = pause;
  }

  /** Makes a call, and again while that is worth the wait; the last failure is the caller's. */
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

  /** Holds a thread up. */
  interface Pause {

    /** Waits so many milliseconds. */
    void pause(long millis) throws InterruptedException;
  }
}
