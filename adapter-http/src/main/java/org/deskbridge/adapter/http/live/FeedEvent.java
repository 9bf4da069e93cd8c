package org.deskbridge.adapter.http.live;

/**
 * An event for a page.
 *
 * @param data JSON
 */
record FeedEvent(String name, String data) {

  /** Says that the connection is alive, and nothing else. */
  static final FeedEvent PING = new FeedEvent("ping", "{}");

  /** Tells the page that it was opened elsewhere; nothing comes after it. */
  static final FeedEvent REPLACED = new FeedEvent("replaced", "{}");

  /** Leaves out what may be private. */
  @Override
  public String toString() {
    return "FeedEvent[%s]".formatted(name);
  }
}
