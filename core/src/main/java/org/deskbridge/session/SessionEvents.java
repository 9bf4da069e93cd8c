package org.deskbridge.session;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionKey;

/**
 * Notifies observers of stored events.
 *
 * <p>Where several processes work on one store that says so, their events are among them. A hint,
 * not a guarantee: an event may be delivered late, twice, or, if the process dies, not at all;
 * {@link Sessions} is the source of truth. Safe for use by several threads at once. Implementations
 * must pass {@code SessionEventsContract}.
 */
@Port
public interface SessionEvents {

  /**
   * Notifies an observer of every event of every session from now on, until the subscription is
   * closed.
   *
   * <p>The observer is called one event at a time, in the order of revisions for each session; it
   * must return at once and must not throw.
   *
   * @throws UnavailableException if the store cannot be reached; retrying is safe
   */
  Subscription subscribe(Observer observer);

  /**
   * Notifies an observer of every event of one session from now on, until the subscription is
   * closed.
   *
   * <p>As {@link #subscribe(Observer)}, but the cost of an event does not depend on the number of
   * observers of other sessions.
   */
  Subscription subscribe(SessionKey session, Observer observer);

  /** Receives events. */
  @FunctionalInterface
  interface Observer {

    /** Receives an event; must return at once. */
    void happened(SessionEvent event);
  }

  /** Ends a subscription; closing it again does nothing. */
  @FunctionalInterface
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
