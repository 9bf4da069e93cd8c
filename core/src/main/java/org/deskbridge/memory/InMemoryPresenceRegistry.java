package org.deskbridge.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.PresenceRegistry;

/** Who is there, in the memory of this process. */
public final class InMemoryPresenceRegistry implements PresenceRegistry {

  /** Long after any abandoned session was ended. */
  private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

  private final Instant cameUp;
  private final Map<SessionKey, SessionPresence> sessions = new ConcurrentHashMap<>();
  private volatile Instant lookedAt;

  public InMemoryPresenceRegistry(Instant cameUp) {
    this.cameUp = cameUp;
    this.lookedAt = cameUp;
  }

  /** The session is not forgotten meanwhile. */
  @Override
  public void connected(SessionKey session, ConnectedPage page, Instant at) {
    forgetOld(at);
    sessions.compute(
        session,
        (key, known) -> {
          var attended = known == null ? new SessionPresence() : known;
          attended.connected(page, at);
          return attended;
        });
  }

  @Override
  public void seen(SessionKey session, ConnectedPage page, Instant at) {
    var attended = sessions.get(session);
    if (attended != null) {
      attended.seen(page, at);
    }
  }

  @Override
  public boolean gone(SessionKey session, ConnectedPage page, Instant at) {
    var attended = sessions.get(session);
    return attended != null && attended.gone(page, at);
  }

  @Override
  public List<ConnectedPage> present(SessionKey session) {
    var attended = sessions.get(session);
    return attended == null ? List.of() : attended.present();
  }

  @Override
  public Instant lastSeen(SessionKey session, ParticipantRole side) {
    var attended = sessions.get(session);
    var seen = attended == null ? null : attended.lastSeen(side);
    return seen == null ? cameUp : seen;
  }

  /** Returns none: the pages of the only node die with it. */
  @Override
  public List<Unannounced> unannounced() {
    return List.of();
  }

  private void forgetOld(Instant now) {
    if (now.isBefore(lookedAt.plus(REMEMBERED_FOR))) {
      return;
    }
    lookedAt = now;
    sessions.values().removeIf(each -> each.isDesertedSince(now.minus(REMEMBERED_FOR)));
  }
}
