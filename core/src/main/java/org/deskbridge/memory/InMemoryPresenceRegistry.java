package org.deskbridge.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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

  @Override
  public void seen(SessionKey session, ConnectedPage page, Instant at) {
    forgetOld(at);
    attended(session, each -> each.seen(page, at));
  }

  @Override
  public void gone(SessionKey session, ConnectedPage page, Instant at) {
    attended(session, each -> each.gone(page, at));
  }

  /** Updates a session; it is not forgotten meanwhile. */
  private void attended(SessionKey session, Consumer<SessionPresence> note) {
    sessions.compute(
        session,
        (key, known) -> {
          var attended = known == null ? new SessionPresence() : known;
          note.accept(attended);
          return attended;
        });
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

  private void forgetOld(Instant now) {
    if (now.isBefore(lookedAt.plus(REMEMBERED_FOR))) {
      return;
    }
    lookedAt = now;
    sessions.values().removeIf(each -> each.isDesertedSince(now.minus(REMEMBERED_FOR)));
  }
}
