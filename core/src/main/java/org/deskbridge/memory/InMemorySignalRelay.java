package org.deskbridge.memory;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.RoomMessage;
import org.deskbridge.session.room.SignalRelay;

/** Carries news between the pages that are connected to this process. */
public final class InMemorySignalRelay implements SignalRelay {

  /** Lists are replaced, never changed; a session without listeners has none. */
  private final Map<SessionKey, List<Listening>> sessions = new ConcurrentHashMap<>();

  @Override
  public void send(SessionKey session, RoomMessage news) {
    sessions.getOrDefault(session, List.of()).forEach(each -> each.listener.received(news));
  }

  @Override
  public Subscription listen(SessionKey session, Listener listener) {
    var listening = new Listening(listener);
    sessions.merge(
        session,
        List.of(listening),
        (known, added) -> Stream.concat(known.stream(), added.stream()).toList());
    return () -> sessions.computeIfPresent(session, (key, known) -> without(known, listening));
  }

  /** Returns null, which removes the entry, when no listener is left. */
  @SuppressWarnings("NullAway") // javac before 22 hides that a remapping function may return null
  private static List<Listening> without(List<Listening> known, Listening closed) {
    var left = known.stream().filter(each -> each != closed).toList();
    return left.isEmpty() ? null : left;
  }

  /** One subscription; not a value, for the same listener can listen twice. */
  private static final class Listening {

    private final Listener listener;

    Listening(Listener listener) {
      this.listener = listener;
    }
  }
}
