package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Connects a page to its session: it counts as present and receives all events. An expert who is
 * not the owner becomes a collaborator.
 *
 * <p>The collaborator is stored before the page is announced, so that the customer's page can show
 * the name. A process that stops in between leaves a collaborator without a page; connecting again
 * changes nothing about the collaborator and connects the page.
 */
@UseCase
public final class ConnectPage {

  private final VisibleSessions sessions;
  private final AddCollaborator addCollaborator;
  private final SessionEvents feed;
  private final SignalRelay relay;
  private final PresenceRegistry presence;
  private final InstantSource clock;

  public ConnectPage(
      Sessions sessions,
      Secrets secrets,
      SessionEvents feed,
      SignalRelay relay,
      PresenceRegistry presence,
      InstantSource clock) {
    this.sessions = new VisibleSessions(sessions);
    this.addCollaborator = new AddCollaborator(sessions, secrets, clock);
    this.feed = requireNonNull(feed, "feed");
    this.relay = requireNonNull(relay, "relay");
    this.presence = requireNonNull(presence, "presence");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Connects the page until the result is closed, which the caller must do.
   *
   * <p>A page has one connection at a time: close its old one before calling this again, or the
   * page counts as gone.
   *
   * <p>Read the session after this call, not before: then no event is missed, although one may be
   * received twice.
   *
   * @param page of the caller's own role
   * @throws AccessDeniedException if the caller is an expert who may not run sessions
   * @throws SessionNotFoundException if there is no such session in the caller's scope
   */
  public PageConnection follow(
      Caller caller, SessionKey key, ConnectedPage page, PageListener listener) {
    var state = sessions.get(caller, key);
    if (caller.expert().isPresent()) {
      addCollaborator.collaborate(caller, key);
    }
    var events = feed.subscribe(state.key(), listener::happened);
    var news = relay.listen(key, each -> publish(each, page, listener));
    Subscription connection =
        () -> {
          news.close();
          events.close();
          if (presence.gone(key, page, clock.instant())) {
            relay.send(key, new PresenceChanged(page, false));
          }
        };
    return announced(state, page, connection);
  }

  /** Announces the page; one that could not be announced is disconnected again. */
  private PageConnection announced(
      SessionState state, ConnectedPage page, Subscription connection) {
    var key = state.key();
    var isAnnounced = false;
    try {
      presence.connected(key, page, clock.instant());
      relay.send(key, new PresenceChanged(page, true));
      var present = presence.present(key);
      var connected =
          new PageConnection(present, awaySince(state, page.side().other(), present), connection);
      isAnnounced = true;
      return connected;
    } finally {
      if (!isAnnounced) {
        connection.close();
      }
    }
  }

  private @Nullable Instant awaySince(
      SessionState state, ParticipantRole side, List<ConnectedPage> present) {
    var arrivedAt = state.arrivedAt(side);
    if (arrivedAt == null || present.stream().anyMatch(each -> each.side() == side)) {
      return null;
    }
    var seenAt = presence.lastSeen(state.key(), side);
    return seenAt.isBefore(arrivedAt) ? arrivedAt : seenAt;
  }

  private static void publish(RoomMessage news, ConnectedPage page, PageListener listener) {
    if (news.isFor(page)) {
      listener.received(news);
    }
  }

  /** Receives the events of the session; every method must return at once and not throw. */
  public interface PageListener {

    /** Receives a stored event. */
    void happened(SessionEvent event);

    /** Receives a message of another page. */
    void received(RoomMessage news);
  }

  /**
   * A connected page.
   *
   * @param present the connected pages, including this one
   * @param otherAwaySince when the other side, which has no connected page, was last seen; absent
   *     while it has one, or has not come yet
   * @param connection ends the connection when it is closed
   */
  public record PageConnection(
      List<ConnectedPage> present, @Nullable Instant otherAwaySince, Subscription connection)
      implements AutoCloseable {

    public PageConnection {
      present = List.copyOf(present);
    }

    @Override
    public void close() {
      connection.close();
    }
  }
}
