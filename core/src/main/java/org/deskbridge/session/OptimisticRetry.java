package org.deskbridge.session;

import java.util.function.IntFunction;

/** Decides again where somebody else's change came first. */
public final class OptimisticRetry {

  /** Two people in one session seldom collide twice; five times is a fault that has to show. */
  public static final int ATTEMPTS = 5;

  private OptimisticRetry() {}

  /**
   * Reads, decides and commits, up to five times.
   *
   * @param decision takes the number of the attempt, from 0; reads anew each time
   * @throws StaleSessionException or {@link SessionIdTakenException} if even the last attempt came
   *     late
   */
  public static <T> T whileRivalsCommit(IntFunction<T> decision) {
    for (int attempt = 0; ; attempt++) {
      try {
        return decision.apply(attempt);
      } catch (StaleSessionException | SessionIdTakenException e) {
        if (attempt + 1 == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
