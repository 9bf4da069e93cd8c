package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  private static final CallbackId ID = new CallbackId("msg_a_1");

  private final RetrySchedule schedule = RetrySchedule.DEFAULT;

  @Test
  void lastsLongerThanThreeDays() {
    var total = schedule.waits().stream().reduce(Duration.ZERO, Duration::plus);

    assertThat(total).isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
  }

  @Test
  void givesUpAfterTheTenthAttempt() {
    assertThat(schedule.waitAfter(ID, 9, failed(null))).isPresent();
    assertThat(schedule.waitAfter(ID, 10, failed(null))).isEmpty();
    assertThat(schedule.waitAfter(ID, 1000, failed(null))).isEmpty();
  }

  @Test
  void addsUpToATenthAndNeverWaitsLess() {
    for (int message = 0; message < 500; message++) {
      for (int attempts = 1; attempts <= 9; attempts++) {
        var planned = schedule.waits().get(attempts - 1);
        var wait =
            schedule
                .waitAfter(new CallbackId("msg_" + message), attempts, failed(null))
                .orElseThrow();

        assertThat(wait).isBetween(planned, planned.plus(planned.dividedBy(10)));
      }
    }
  }

  @Test
  void spreadsCallbacksThatFailedTogether() {
    var waits = new HashSet<Duration>();
    for (int message = 0; message < 500; message++) {
      waits.add(
          schedule.waitAfter(new CallbackId("msg_k_" + message), 2, failed(null)).orElseThrow());
    }

    assertThat(waits).hasSizeGreaterThan(300);
  }

  @Test
  void waitsTheSameForTheSameCallback() {
    assertThat(schedule.waitAfter(ID, 3, failed(null)))
        .isEqualTo(schedule.waitAfter(ID, 3, failed(null)));
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    var asked = Duration.ofHours(1);

    assertThat(schedule.waitAfter(ID, 1, failed(asked))).contains(asked);
  }

  @Test
  void waitsNoShorterThanPlanned() {
    var planned = schedule.waitAfter(ID, 4, failed(null));

    assertThat(schedule.waitAfter(ID, 4, failed(Duration.ofSeconds(1)))).isEqualTo(planned);
    assertThat(schedule.waitAfter(ID, 4, failed(Duration.ofSeconds(-1)))).isEqualTo(planned);
  }

  @Test
  void waitsNoLongerThanADayForWhateverIsAsked() {
    assertThat(schedule.waitAfter(ID, 1, failed(Duration.ofDays(365))))
        .contains(Duration.ofHours(24));
  }

  @Test
  void copiesTheWaitsItIsGiven() {
    var waits = new ArrayList<>(List.of(Duration.ofSeconds(1)));
    var own = new RetrySchedule(waits);

    waits.clear();

    assertThat(own.waitAfter(ID, 1, failed(null))).isPresent();
  }

  private static DeliveryAttempt failed(Duration retryAfter) {
    return new DeliveryAttempt(DeliveryAttempt.Outcome.FAILED, 503, "", retryAfter, Duration.ZERO);
  }
}
