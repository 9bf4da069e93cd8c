package org.deskbridge.session.room;

import java.time.Instant;
import org.deskbridge.session.SessionFixtures;

class InMemoryPresenceRegistryTest implements PresenceRegistryContract {

  private final PresenceRegistry attendance = new InMemoryPresenceRegistry(cameUpAt());

  @Override
  public PresenceRegistry attendance() {
    return attendance;
  }

  @Override
  public Instant cameUpAt() {
    return SessionFixtures.NOON;
  }
}
