package org.deskbridge.session.room;

import java.time.Instant;
import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;

/**
 * Which pages are open in a session now.
 *
 * <p>Not durable: after a restart nobody is there, and everybody was last seen when the service
 * came up. Safe for use by several threads at once. Every method may throw {@link
 * UnavailableException}. Implementations must pass {@code PresenceRegistryContract}.
 */
@Port
public interface PresenceRegistry {

  /** Notes that a page is there, at its arrival and at every sign of life after it. */
  void seen(SessionKey session, ConnectedPage page, Instant at);

  /** Notes that a page is gone; it was last seen now. */
  void gone(SessionKey session, ConnectedPage page, Instant at);

  /** Returns the pages that are there, earliest arrival first. */
  List<ConnectedPage> present(SessionKey session);

  /**
   * Returns when a side of the session was last seen.
   *
   * @return the last sign of life that was noted of a page on that side, even if one before it had
   *     a later time: the clock was set back since; or when the service came up
   */
  Instant lastSeen(SessionKey session, ParticipantRole side);
}
