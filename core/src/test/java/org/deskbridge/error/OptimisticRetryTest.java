package org.deskbridge.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OptimisticRetryTest {

  private final OptimisticRetry retry =
      OptimisticRetry.on(StaleException.class, NameTakenException.class);
  private final List<Integer> attempts = new ArrayList<>();

  @Test
  void runsAnUpdateOnceIfItSucceeds() {
    assertThat(retry.<String>run(attempt -> after(0, attempt))).isEqualTo("done at 0");

    assertThat(attempts).containsExactly(0);
  }

  @Test
  void runsAnUpdateAgainUntilItSucceeds() {
    assertThat(retry.<String>run(attempt -> after(4, attempt))).isEqualTo("done at 4");

    assertThat(attempts).containsExactly(0, 1, 2, 3, 4);
  }

  private String after(int failures, int attempt) {
    attempts.add(attempt);
    if (attempt < failures) {
      throw attempt % 2 == 0 ? new StaleException() : new NameTakenException();
    }
    return "done at " + attempt;
  }

  @Test
  void throwsTheFailureOfTheLastAttempt() {
    assertThatThrownBy(() -> retry.run(attempt -> after(5, attempt)))
        .isInstanceOf(StaleException.class);

    assertThat(attempts).hasSize(OptimisticRetry.ATTEMPTS);
  }

  @Test
  void takesAnyOtherConflictAsFinal() {
    assertThatThrownBy(
            () ->
                retry.run(
                    attempt -> {
                      attempts.add(attempt);
                      throw new RefusedException();
                    }))
        .isInstanceOf(RefusedException.class);

    assertThat(attempts).containsExactly(0);
  }

  @Test
  void readsAgainWhatChangedMeanwhile() {
    var stored = new AtomicReference<>("a");

    var updated =
        retry.update(stored::get, before -> before + "c", after -> save(stored, "ab", after));

    assertThat(updated).isEqualTo("abc");
    assertThat(stored).hasValue("abc");
  }

  /** Refuses the first change, for another one came first. */
  private static void save(AtomicReference<String> stored, String rival, String after) {
    if (stored.compareAndSet("a", rival)) {
      throw new StaleException();
    }
    stored.set(after);
  }

  @Test
  void savesNothingThatIsUnchanged() {
    var saved = new ArrayList<String>();

    assertThat(retry.update(() -> "same", before -> before, saved::add)).isEqualTo("same");

    assertThat(saved).isEmpty();
  }

  private static final class StaleException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private StaleException() {
      super(ErrorCode.REQUEST_CONFLICT, "stale");
    }
  }

  private static final class NameTakenException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private NameTakenException() {
      super(ErrorCode.REQUEST_CONFLICT, "taken");
    }
  }

  private static final class RefusedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private RefusedException() {
      super(ErrorCode.REQUEST_CONFLICT, "refused");
    }
  }
}
