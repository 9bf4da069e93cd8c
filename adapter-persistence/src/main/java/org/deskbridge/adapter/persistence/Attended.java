package org.deskbridge.adapter.persistence;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbridge.session.Page;
import org.deskbridge.session.Side;
import org.jspecify.annotations.Nullable;

/** Who is there in one session, and was. Safe for use by several threads at once. */
final class Attended {

  private final Set<Page> pages = new LinkedHashSet<>();
  private final Map<Side, Instant> lastSeen = new EnumMap<>(Side.class);

  synchronized void seen(Page page, Instant at) {
    pages.add(page);
    note(page.side(), at);
  }

  synchronized void gone(Page page, Instant at) {
    pages.remove(page);
    note(page.side(), at);
  }

  private void note(Side side, Instant at) {
    lastSeen.put(side, at);
  }

  synchronized List<Page> present() {
    return List.copyOf(pages);
  }

  synchronized @Nullable Instant lastSeen(Side side) {
    return lastSeen.get(side);
  }

  synchronized boolean isDesertedSince(Instant when) {
    return pages.isEmpty() && lastSeen.values().stream().allMatch(each -> each.isBefore(when));
  }
}
