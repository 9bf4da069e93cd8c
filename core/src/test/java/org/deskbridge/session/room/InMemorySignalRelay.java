package org.deskbridge.session.room;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;

/** Carries news on the thread that sends them. Safe for use by several threads at once. */
public final class InMemorySignalRelay implements SignalRelay {

  private final Map<SessionKey, List<Listener>> listeners = new ConcurrentHashMap<>();

  @Override
  public void send(SessionKey session, RoomMessage news) {
    listeners.getOrDefault(session, List.of()).forEach(each -> each.received(news));
  }

  @Override
  public Subscription listen(SessionKey session, Listener listener) {
    Listener mine = news -> listener.received(news);
    var all = listeners.computeIfAbsent(session, key -> new CopyOnWriteArrayList<>());
    all.add(mine);
    return () -> all.remove(mine);
  }
}
