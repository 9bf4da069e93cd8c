package org.deskbridge.session.room;

import java.time.Instant;
import java.util.List;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;

/**
 * The open pages of each session, whichever node each is connected to.
 *
 * <p>Not durable: when the service starts, no page is connected, and every participant was last
 * seen then. A node that starts while others serve changes nothing. Safe for use by several threads
 * at once. Every method may throw {@link UnavailableException}. Implementations must pass {@code
 * PresenceRegistryContract}.
 */
@Port
public interface PresenceRegistry {

  /**
   * Notes that a page has connected to this node; one that was connected to another node is
   * connected to this one from now on.
   */
  void connected(SessionKey session, ConnectedPage page, Instant at);

  /**
   * Notes a heartbeat of a page, whichever node it is connected to; one from a page that is not
   * connected is ignored.
   */
  void seen(SessionKey session, ConnectedPage page, Instant at);

  /**
   * Notes that the connection of a page to this node has ended; the page was last seen now.
   *
   * @return whether the page is gone by that; false, with nothing noted, if it was not connected,
   *     or has connected to another node meanwhile
   */
  boolean gone(SessionKey session, ConnectedPage page, Instant at);

  /** Returns the connected pages, earliest first. */
  List<ConnectedPage> present(SessionKey session);

  /**
   * Returns the time when a participant of the session was last seen.
   *
   * @return the last noted heartbeat of a page of that role, even if an earlier one has a later
   *     time, because the clock was set back; or the start of the service
   */
  Instant lastSeen(SessionKey session, ParticipantRole side);

  /**
   * Returns the pages that are gone because their node died, last seen when that was noticed, and
   * those that are back because their node was only cut off for a while. Each is returned once over
   * all nodes: the caller announces it. Call it every second or so.
   */
  List<Unannounced> unannounced();

  /** A change that the session's other pages do not know of yet. */
  record Unannounced(SessionKey session, PresenceChanged news) {}
}
