package org.deskbridge.recording;

import java.util.function.Supplier;

/** Decides again where somebody else's change came first. */
public final class Redecide {

  private static final int ATTEMPTS = 5;

  private Redecide() {}

  /**
   * Reads, decides and commits, up to five times.
   *
   * @param decision reads anew each time
   * @throws StaleRecordingException if even the last attempt came late
   */
  public static <T> T whileRivalsCommit(Supplier<T> decision) {
    for (int attempt = 1; ; attempt++) {
      try {
        return decision.get();
      } catch (StaleRecordingException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
