package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedClockTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ClockFixtures machine = new ClockFixtures(NOON);
  private final WatchedClock clock = machine.watched();

  @Test
  void tellsTheTimeOfDayToTheMillisecond() {
    machine.pass(Duration.ofNanos(1_999_999));

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1));
  }

  @Test
  void tellsHowLongAgoSomethingWasWhileNobodySetsIt() {
    machine.pass(HOUR);

    assertThat(clock.since(NOON)).isEqualTo(HOUR);
    assertThat(clock.since(NOON.minus(HOUR))).isEqualTo(HOUR.multipliedBy(2));
    assertThat(clock.sinceSet()).isGreaterThan(Duration.ofDays(100_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H", "PT-1H", "PT6S", "PT-2M", "P9000D"})
  void countsWhatWasBeforeFromTheMomentWhenItWasSet(Duration jump) {
    machine.pass(MINUTE);
    var before = clock.instant();
    machine.setBy(jump);

    assertThat(clock.since(before)).isZero();
    assertThat(clock.sinceSet()).isZero();

    machine.pass(MINUTE);
    assertThat(clock.sinceSet()).isEqualTo(MINUTE);
    assertThat(clock.instant()).isEqualTo(before.plus(jump).plus(MINUTE));
  }

  @Test
  void countsOnAfterItWasSetForward() {
    machine.setBy(HOUR);
    var after = clock.instant();
    machine.pass(MINUTE);

    assertThat(clock.since(NOON)).isEqualTo(MINUTE);
    assertThat(clock.since(after)).isEqualTo(MINUTE);
  }

  @Test
  void countsOnAfterItWasSetBack() {
    machine.setBy(HOUR.negated());
    var after = clock.instant();
    machine.pass(MINUTE);

    assertThat(clock.since(NOON)).isEqualTo(MINUTE);
    assertThat(clock.since(after)).isEqualTo(MINUTE);
  }

  @Test
  void followsWhatATimeServerCorrectsLittleByLittle() {
    for (int i = 0; i < 3_600; i++) {
      machine.pass(Duration.ofSeconds(1).plusNanos(1));
      machine.setBy(Duration.ofMillis(i < 1_800 ? 500 : -500));
      assertThat(clock.since(clock.instant())).isLessThan(Duration.ofMillis(1));
    }

    assertThat(clock.sinceSet()).isGreaterThan(Duration.ofDays(100_000));
    assertThat(clock.since(NOON)).isBetween(HOUR, HOUR.plusMillis(1));
  }

  @Test
  void takesWhatASmallCorrectionPutsAheadForAMomentAgo() {
    machine.pass(HOUR);
    var seen = clock.instant();
    machine.setBy(Duration.ofSeconds(-4));

    assertThat(clock.since(seen)).isZero();
  }

  @Test
  void countsWhatAnEarlierProcessRecordedAheadFromItsOwnBeginning() {
    machine.pass(MINUTE);

    assertThat(clock.since(NOON.plus(HOUR))).isEqualTo(MINUTE);
  }
}
