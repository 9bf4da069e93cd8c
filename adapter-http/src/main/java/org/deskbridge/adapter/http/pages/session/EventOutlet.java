package org.deskbridge.adapter.http.pages.session;

import java.util.concurrent.CompletionStage;

/** How the events of a feed get to its page. Safe for use by several threads at once. */
interface EventOutlet {

  /**
   * Sends an event; called for the next one only after this one was sent.
   *
   * @return completes when the event is on its way, and fails when the page is gone
   */
  CompletionStage<?> send(SseEvent event);

  /** Returns whether the page is gone, as far as can be told. */
  boolean isClosed();

  /** Ends the connection; doing so again does nothing. */
  void close();
}
