package org.deskbridge.session;

import java.time.Instant;

class InMemoryAttendanceTest implements AttendanceContract {

  private final Attendance attendance = new InMemoryAttendance(cameUpAt());

  @Override
  public Attendance attendance() {
    return attendance;
  }

  @Override
  public Instant cameUpAt() {
    return SessionFixtures.NOON;
  }
}
