package org.deskbridge.helpdesk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in the feed, in memory. Safe for use by several threads at once. */
public final class InMemoryFeedPosition implements FeedPosition {

  private volatile @Nullable String cursor;

  @Override
  public Optional<String> cursor() {
    return Optional.ofNullable(cursor);
  }

  @Override
  public void save(String cursor) {
    this.cursor = cursor;
  }
}
