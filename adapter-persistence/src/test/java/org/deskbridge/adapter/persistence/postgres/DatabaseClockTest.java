package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {

  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  private Instant serverTime = NOON;
  private long nanos = -17;

  @Test
  void goesOnBetweenMeasurements() throws SQLException {
    var clock = measured();

    pass(Duration.ofHours(3));

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(3)));
  }

  @Test
  void takesTheMiddleOfTheTimeThatAnAnswerTook() throws SQLException {
    var clock = DatabaseClock.of(() -> answerAfter(Duration.ofMillis(4)), () -> nanos);

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(2));
  }

  @Test
  void isNotCorrectedByWhatMayBeAnErrorOfTheMeasurement() throws SQLException {
    var clock = measured();
    serverTime = NOON.plusMillis(3);

    clock.measure(() -> answerAfter(Duration.ofMillis(10)));

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(10));
  }

  @Test
  void isCorrectedByWhatIsNoErrorOfTheMeasurement() throws SQLException {
    var clock = measured();
    serverTime = NOON.minusMillis(30);

    clock.measure(() -> answerAfter(Duration.ofMillis(10)));

    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(10).minusMillis(30));
  }

  @Test
  void followsTheServerWhenItsClockIsSet() throws SQLException {
    var clock = measured();
    serverTime = NOON.plus(Duration.ofHours(1));

    clock.measure(() -> serverTime);

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
  }

  private DatabaseClock measured() throws SQLException {
    return DatabaseClock.of(() -> serverTime, () -> nanos);
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  private Instant answerAfter(Duration time) {
    pass(time);
    return serverTime;
  }
}
