package org.deskbridge.feed;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Events in the order of the feed.
 *
 * @param next where to go on, also if there are no events
 * @param hasMore whether there may be more events by now
 */
public record FeedPage(List<FeedEvent> events, FeedCursor next, boolean hasMore) {

  public FeedPage {
    events = List.copyOf(events);
    requireNonNull(next, "next");
  }
}
