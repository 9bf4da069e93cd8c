package org.deskbridge.live;

import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.DrivenPort;
import org.deskbridge.session.SessionFeed.Subscription;
import org.deskbridge.session.SessionKey;

/**
 * Carries signals between the pages of a session, whichever node each is connected to.
 *
 * <p>What nobody listens to is lost; pages ask again. Signals of one page arrive in their order.
 * Safe for use by several threads at once. {@link #send} may throw {@link UnavailableException}.
 * Implementations prove themselves by passing {@code SignalRelayContract}.
 */
@DrivenPort
public interface SignalRelay {

  /** Hands a signal to all who listen to the session now. */
  void send(SessionKey session, Signal signal);

  /** Hands the signals of a session to a listener, until the subscription is closed. */
  Subscription listen(SessionKey session, Listener listener);

  /** Hears of signals. */
  @FunctionalInterface
  interface Listener {

    /** Takes a signal; returns at once and does not throw. */
    void received(Signal signal);
  }
}
