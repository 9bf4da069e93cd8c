package org.deskbridge.session;

import org.deskbridge.annotation.Port;
import org.deskbridge.session.id.SessionKey;

/**
 * Tells of events as soon as they are on record.
 *
 * <p>A hint, not a promise: an event may be told late, twice, or, when the process dies, not at
 * all; the record in {@link Sessions} is what counts. Safe for use by several threads at once.
 * Implementations must pass {@code SessionEventsContract}.
 */
@Port
public interface SessionEvents {

  /**
   * Tells an observer of every event of every session from now on, until the subscription is
   * closed.
   *
   * <p>The observer is called one event at a time, in the order of revisions for each session; it
   * must return at once and must not throw.
   */
  Subscription subscribe(Observer observer);

  /**
   * Tells an observer of every event of one session from now on, until the subscription is closed.
   *
   * <p>As {@link #subscribe(Observer)}, but an event costs nothing for those who observe other
   * sessions, however many they are.
   */
  Subscription subscribe(SessionKey session, Observer observer);

  /** Hears of events. */
  @FunctionalInterface
  interface Observer {

    /** Takes note of an event; returns at once. */
    void happened(SessionEvent event);
  }

  /** Ends what it stands for; closing it again does nothing. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
