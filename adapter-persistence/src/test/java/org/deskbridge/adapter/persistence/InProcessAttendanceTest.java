package org.deskbridge.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.time.Instant;
import org.deskbridge.session.Attendance;
import org.deskbridge.session.AttendanceContract;
import org.deskbridge.session.Side;
import org.junit.jupiter.api.Test;

class InProcessAttendanceTest implements AttendanceContract {

  private final InProcessAttendance attendance = new InProcessAttendance(NOON);

  @Override
  public Attendance attendance() {
    return attendance;
  }

  @Override
  public Instant cameUpAt() {
    return NOON;
  }

  @Test
  void forgetsSessionsThatNobodyAttendedForADay() {
    var left = newKey();
    var open = newKey();
    attendance.seen(left, EXPERT, NOON.plusSeconds(1));
    attendance.gone(left, EXPERT, NOON.plusSeconds(2));
    attendance.seen(open, EXPERT, NOON.plusSeconds(1));

    attendance.seen(newKey(), CUSTOMER, NOON.plus(Duration.ofHours(25)));

    assertThat(attendance.lastSeen(left, Side.EXPERT)).isEqualTo(NOON);
    assertThat(attendance.present(open)).containsExactly(EXPERT);
  }
}
