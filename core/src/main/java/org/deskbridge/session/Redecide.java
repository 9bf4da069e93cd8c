package org.deskbridge.session;

import java.util.function.IntFunction;

/** Decides again where somebody else's change came first. */
final class Redecide {

  /** Two people in one session seldom collide twice; five times is a fault that has to show. */
  static final int ATTEMPTS = 5;

  private Redecide() {}

  /**
   * Reads, decides and commits, up to five times.
   *
   * @param decision takes the number of the attempt, from 0; reads anew each time
   * @throws StaleSessionException or {@link NameTakenException} if even the last attempt came late
   */
  static <T> T whileRivalsCommit(IntFunction<T> decision) {
    for (int attempt = 0; ; attempt++) {
      try {
        return decision.apply(attempt);
      } catch (StaleSessionException | NameTakenException e) {
        if (attempt + 1 == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
