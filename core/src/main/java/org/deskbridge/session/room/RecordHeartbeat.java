package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.session.id.SessionKey;

/** Records a heartbeat of a connected page. */
@UseCase
public final class RecordHeartbeat {

  private final PresenceRegistry presence;
  private final InstantSource clock;

  public RecordHeartbeat(PresenceRegistry presence, InstantSource clock) {
    this.presence = requireNonNull(presence, "presence");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Notes the heartbeat; one from a page that is not connected is ignored.
   *
   * @param key of a session that the caller has access to
   */
  public void note(SessionKey key, ConnectedPage page) {
    presence.seen(key, page, clock.instant());
  }
}
