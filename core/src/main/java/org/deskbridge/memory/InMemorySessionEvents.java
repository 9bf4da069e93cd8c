package org.deskbridge.memory;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.id.SessionKey;

/**
 * Tells of the events that {@link InMemorySessions} recorded, on the threads that commit.
 *
 * <p>Safe for use by several threads at once. Observers may read and commit sessions.
 */
public final class InMemorySessionEvents implements SessionEvents {

  private final List<Observer> observers = new CopyOnWriteArrayList<>();
  private final Map<SessionKey, List<Observer>> bySession = new ConcurrentHashMap<>();
  private final Queue<SessionEvent> untold = new ConcurrentLinkedQueue<>();
  private final AtomicInteger toTell = new AtomicInteger();

  /** Creates a feed of what is committed from now on. */
  public InMemorySessionEvents(InMemorySessions sessions) {
    sessions.whileCommitting(change -> untold.add(change.event()));
    sessions.afterCommitting(this::tell);
  }

  @Override
  public Subscription subscribe(Observer observer) {
    Observer mine = event -> observer.happened(event);
    observers.add(mine);
    return () -> observers.remove(mine);
  }

  @Override
  public Subscription subscribe(SessionKey session, Observer observer) {
    Observer mine = event -> observer.happened(event);
    var all = bySession.computeIfAbsent(session, key -> new CopyOnWriteArrayList<>());
    all.add(mine);
    return () -> all.remove(mine);
  }

  /** One thread tells for all, so that the order is that of the record. */
  private void tell() {
    if (toTell.getAndIncrement() > 0) {
      return;
    }
    do {
      var event = untold.remove();
      observers.forEach(each -> each.happened(event));
      bySession.getOrDefault(event.session(), List.of()).forEach(each -> each.happened(event));
    } while (toTell.decrementAndGet() > 0);
  }
}
