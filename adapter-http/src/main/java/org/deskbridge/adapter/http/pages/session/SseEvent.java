package org.deskbridge.adapter.http.pages.session;

/**
 * An event for a page.
 *
 * @param data JSON
 */
record SseEvent(String name, String data) {

  /** Says that the connection is alive, and nothing else. */
  static final SseEvent PING = new SseEvent("ping", "{}");

  /** Tells the page that it was opened elsewhere; nothing comes after it. */
  static final SseEvent REPLACED = new SseEvent("replaced", "{}");

  /** Leaves out what may be private. */
  @Override
  public String toString() {
    return "FeedEvent[%s]".formatted(name);
  }
}
