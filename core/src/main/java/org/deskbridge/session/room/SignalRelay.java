package org.deskbridge.session.room;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;

/**
 * Relays messages between the open pages of a session, whichever node each is connected to.
 *
 * <p>A message without a listener is lost, and so is one that another node cannot be told of; pages
 * repeat their requests. Messages that a page sends to one node arrive in their order. Safe for use
 * by several threads at once. {@link #send} may throw {@link UnavailableException}. Implementations
 * must pass {@code SignalRelayContract}.
 */
@Port
public interface SignalRelay {

  /** Passes a message to all current listeners of the session, whatever page it is for. */
  void send(SessionKey session, RoomMessage news);

  /** Passes the messages of a session to a listener, until the subscription is closed. */
  Subscription listen(SessionKey session, Listener listener);

  /** Receives messages. */
  @FunctionalInterface
  interface Listener {

    /** Receives a message; must return at once and not throw. */
    void received(RoomMessage news);
  }
}
