package org.deskbridge.memory;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.room.ConnectedPage;
import org.jspecify.annotations.Nullable;

/** Who is there in one session, and was. Safe for use by several threads at once. */
final class SessionPresence {

  private final Set<ConnectedPage> pages = new LinkedHashSet<>();
  private final Map<ParticipantRole, Instant> lastSeen = new EnumMap<>(ParticipantRole.class);

  synchronized void connected(ConnectedPage page, Instant at) {
    pages.add(page);
    note(page.side(), at);
  }

  synchronized void seen(ConnectedPage page, Instant at) {
    if (pages.contains(page)) {
      note(page.side(), at);
    }
  }

  synchronized boolean gone(ConnectedPage page, Instant at) {
    var isGone = pages.remove(page);
    if (isGone) {
      note(page.side(), at);
    }
    return isGone;
  }

  private void note(ParticipantRole side, Instant at) {
    lastSeen.put(side, at);
  }

  synchronized List<ConnectedPage> present() {
    return List.copyOf(pages);
  }

  synchronized @Nullable Instant lastSeen(ParticipantRole side) {
    return lastSeen.get(side);
  }

  synchronized boolean isDesertedSince(Instant when) {
    return pages.isEmpty() && lastSeen.values().stream().allMatch(each -> each.isBefore(when));
  }
}
