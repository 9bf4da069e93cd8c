package org.deskbridge.adapter.http.pages.session;

/**
 * An event for a page.
 *
 * @param data JSON
 */
record SseEvent(String name, String data) {

  /** Shows that the connection is alive. */
  static final SseEvent PING = new SseEvent("ping", "{}");

  /** The session was opened elsewhere; the last event of a connection. */
  static final SseEvent REPLACED = new SseEvent("replaced", "{}");

  /** Leaves out what may be private. */
  @Override
  public String toString() {
    return "FeedEvent[%s]".formatted(name);
  }
}
