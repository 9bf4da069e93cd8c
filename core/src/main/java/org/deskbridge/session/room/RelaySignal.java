package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;

/** Relays a signal to the other side of a session. */
@UseCase
public final class RelaySignal {

  /** A session description with all candidates has some 10 KiB in current browsers. */
  private static final int MAX_LENGTH = 32 * 1024;

  private final VisibleSessions sessions;
  private final SignalRelay relay;

  public RelaySignal(Sessions sessions, SignalRelay relay) {
    this.sessions = new VisibleSessions(sessions);
    this.relay = requireNonNull(relay, "relay");
  }

  /**
   * Relays the signal if the session is live; does nothing otherwise.
   *
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   * @throws InvalidValueException if the data are longer than 32,768 characters
   */
  public void send(Caller caller, SessionKey key, Signal signal) {
    InvalidValueException.ifLonger("data", signal.data(), MAX_LENGTH);
    if (sessions.get(caller, key).status().isLive()) {
      relay.send(key, signal);
    }
  }
}
