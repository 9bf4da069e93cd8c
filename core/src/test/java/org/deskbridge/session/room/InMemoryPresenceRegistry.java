package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;

/** Which pages are open, in memory. Safe for use by several threads at once. */
public final class InMemoryPresenceRegistry implements PresenceRegistry {

  private final Instant cameUpAt;
  private final Map<SessionKey, Set<ConnectedPage>> present = new HashMap<>();
  private final Map<Seat, Instant> lastSeen = new HashMap<>();

  /** Creates an attendance of nobody. */
  public InMemoryPresenceRegistry(Instant cameUpAt) {
    this.cameUpAt = requireNonNull(cameUpAt, "cameUpAt");
  }

  @Override
  public synchronized void seen(SessionKey session, ConnectedPage page, Instant at) {
    present.computeIfAbsent(session, key -> new LinkedHashSet<>()).add(page);
    remember(session, page, at);
  }

  @Override
  public synchronized void gone(SessionKey session, ConnectedPage page, Instant at) {
    present.getOrDefault(session, new LinkedHashSet<>()).remove(page);
    remember(session, page, at);
  }

  private void remember(SessionKey session, ConnectedPage page, Instant at) {
    lastSeen.put(new Seat(session, page.side()), at);
  }

  @Override
  public synchronized List<ConnectedPage> present(SessionKey session) {
    return List.copyOf(present.getOrDefault(session, Set.of()));
  }

  @Override
  public synchronized Instant lastSeen(SessionKey session, ParticipantRole side) {
    return lastSeen.getOrDefault(new Seat(session, side), cameUpAt);
  }

  private record Seat(SessionKey session, ParticipantRole side) {}
}
