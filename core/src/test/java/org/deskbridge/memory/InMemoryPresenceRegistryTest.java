package org.deskbridge.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.time.Instant;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.PresenceRegistryContract;
import org.junit.jupiter.api.Test;

class InMemoryPresenceRegistryTest implements PresenceRegistryContract {

  private final InMemoryPresenceRegistry attendance = new InMemoryPresenceRegistry(NOON);

  @Override
  public PresenceRegistry attendance() {
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
    attendance.connected(left, EXPERT, NOON.plusSeconds(1));
    attendance.gone(left, EXPERT, NOON.plusSeconds(2));
    attendance.connected(open, EXPERT, NOON.plusSeconds(1));

    attendance.connected(newKey(), CUSTOMER, NOON.plus(Duration.ofHours(25)));

    assertThat(attendance.lastSeen(left, ParticipantRole.EXPERT)).isEqualTo(NOON);
    assertThat(attendance.present(open)).containsExactly(EXPERT);
  }
}
