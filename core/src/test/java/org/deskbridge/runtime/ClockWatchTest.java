package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final ClockWatch watch = new ClockWatch(NOON, 7);

  @Test
  void noticesHowFarTheClockWasSetBack() {
    assertThat(watch.setBack(NOON.plusSeconds(1).minusSeconds(3600), 7 + SECOND))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void takesTheClockAsItIsFromThenOn() {
    watch.accept(NOON.minusSeconds(3600), 7 + SECOND);

    assertThat(watch.setBack(NOON.minusSeconds(3599), 7 + 2 * SECOND)).isZero();
  }

  @Test
  void passesOverWhatATimeServerCorrects() {
    assertThat(watch.setBack(NOON.minusSeconds(4), 7 + SECOND)).isZero();
  }

  @Test
  void passesOverAClockThatWasSetForward() {
    assertThat(watch.setBack(NOON.plusSeconds(3600), 7 + SECOND)).isZero();
  }
}
