package org.deskbridge.adapter.http.pages.session;

import java.util.concurrent.CompletionStage;

/** The transport of events to a page. Safe for use by several threads at once. */
interface EventOutlet {

  /**
   * Sends an event; called again only after this one was sent.
   *
   * @return completes when the event was sent, and fails if the page is gone
   */
  CompletionStage<?> send(SseEvent event);

  /** Returns whether the page is known to be gone. */
  boolean isClosed();

  /** Ends the connection; doing so again does nothing. */
  void close();
}
