package org.deskbridge.session.room;

import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;

/**
 * Carries news between the open pages of a session, whichever node each is connected to.
 *
 * <p>What nobody listens to is lost; pages ask again. What one page says arrives in its order. Safe
 * for use by several threads at once. {@link #send} may throw {@link UnavailableException}.
 * Implementations must pass {@code SignalRelayContract}.
 */
@Port
public interface SignalRelay {

  /** Hands news to all who listen to the session now, whomever it is for. */
  void send(SessionKey session, RoomMessage news);

  /** Hands the news of a session to a listener, until the subscription is closed. */
  Subscription listen(SessionKey session, Listener listener);

  /** Hears of news. */
  @FunctionalInterface
  interface Listener {

    /** Takes note; returns at once and does not throw. */
    void received(RoomMessage news);
  }
}
