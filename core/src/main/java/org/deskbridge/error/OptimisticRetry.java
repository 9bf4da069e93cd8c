package org.deskbridge.error;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Retries an update after a concurrent modification.
 *
 * <p>A store refuses a change that is based on an outdated state. The update then reads and decides
 * again, because its decision may no longer be valid.
 */
public final class OptimisticRetry {

  /**
   * Two users in one session seldom collide twice; five collisions are a bug that must not be
   * hidden.
   */
  public static final int ATTEMPTS = 5;

  private final List<Class<? extends ConflictException>> retryable;

  private OptimisticRetry(List<Class<? extends ConflictException>> retryable) {
    this.retryable = retryable;
  }

  /**
   * Creates a retry for the failure by which a store reports a concurrent modification; any other
   * failure of an update is final.
   */
  public static OptimisticRetry on(Class<? extends ConflictException> retryable) {
    return new OptimisticRetry(List.of(retryable));
  }

  /** Creates a retry as {@link #on(Class)} does, for a store that reports it by two failures. */
  public static OptimisticRetry on(
      Class<? extends ConflictException> retryable, Class<? extends ConflictException> other) {
    return new OptimisticRetry(List.of(retryable, other));
  }

  /**
   * Runs an update until it succeeds, at most {@value #ATTEMPTS} times, and returns its result. The
   * failure of the last attempt is thrown.
   *
   * @param update reads, decides and commits; must read anew each time
   */
  public <T> T run(Supplier<T> update) {
    return run(attempt -> update.get());
  }

  /**
   * Runs an update as {@link #run(Supplier)} does, for an update that chooses names by the attempt.
   *
   * @param update takes the number of the attempt, from 0
   */
  public <T> T run(IntFunction<T> update) {
    for (int attempt = 0; ; attempt++) {
      try {
        return update.apply(attempt);
      } catch (ConflictException e) {
        if (attempt + 1 == ATTEMPTS || !isRetryable(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * Reads a value, changes it and saves it, as {@link #run(Supplier)} does, and returns it. A value
   * that the change leaves equal is not saved.
   *
   * @param read returns the stored value
   * @param save stores the changed value unless the stored one has changed meanwhile
   */
  public <T> T update(Supplier<T> read, UnaryOperator<T> change, Consumer<T> save) {
    return run(
        () -> {
          var before = read.get();
          var after = change.apply(before);
          if (!after.equals(before)) {
            save.accept(after);
          }
          return after;
        });
  }

  private boolean isRetryable(ConflictException failure) {
    return retryable.stream().anyMatch(each -> each.isInstance(failure));
  }
}
