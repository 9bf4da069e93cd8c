package org.deskbridge.session.room;

import java.time.Instant;
import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;

/**
 * The open pages of each session.
 *
 * <p>Not durable: after a restart no page is connected, and every participant was last seen when
 * the service started. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}. Implementations must pass {@code PresenceRegistryContract}.
 */
@Port
public interface PresenceRegistry {

  /** Notes that a page is connected, at its connection and at every heartbeat. */
  void seen(SessionKey session, ConnectedPage page, Instant at);

  /** Notes that a page disconnected; it was last seen now. */
  void gone(SessionKey session, ConnectedPage page, Instant at);

  /** Returns the connected pages, earliest first. */
  List<ConnectedPage> present(SessionKey session);

  /**
   * Returns the time when a participant of the session was last seen.
   *
   * @return the last noted heartbeat of a page of that role, even if an earlier one has a later
   *     time, because the clock was set back; or the start of the service
   */
  Instant lastSeen(SessionKey session, ParticipantRole side);
}
