package org.deskbridge.adapter.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.deskbridge.session.Attendance;
import org.deskbridge.session.Page;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.Side;

/** Who is there, in the memory of this process. */
final class InProcessAttendance implements Attendance {

  /** Long after any session that nobody attends was ended. */
  private static final Duration REMEMBERED_FOR = Duration.ofDays(1);

  private final Instant cameUp;
  private final Map<SessionKey, Attended> sessions = new ConcurrentHashMap<>();
  private volatile Instant lookedAt;

  InProcessAttendance(Instant cameUp) {
    this.cameUp = cameUp;
    this.lookedAt = cameUp;
  }

  @Override
  public void seen(SessionKey session, Page page, Instant at) {
    forgetOld(at);
    attended(session, each -> each.seen(page, at));
  }

  @Override
  public void gone(SessionKey session, Page page, Instant at) {
    attended(session, each -> each.gone(page, at));
  }

  /** Takes note while nobody forgets the session. */
  private void attended(SessionKey session, Consumer<Attended> note) {
    sessions.compute(
        session,
        (key, known) -> {
          var attended = known == null ? new Attended() : known;
          note.accept(attended);
          return attended;
        });
  }

  @Override
  public List<Page> present(SessionKey session) {
    var attended = sessions.get(session);
    return attended == null ? List.of() : attended.present();
  }

  @Override
  public Instant lastSeen(SessionKey session, Side side) {
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
