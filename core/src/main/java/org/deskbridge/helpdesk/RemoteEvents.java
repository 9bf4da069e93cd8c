package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.Port;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The event feed of the service, for a helpdesk.
 *
 * <p>Safe for use by several threads at once. Every method may throw {@link UnavailableException}
 * when the service cannot be reached, and {@link RejectedException} when it refuses.
 * Implementations must pass {@code RemoteEventsContract}.
 */
@Port
@FunctionalInterface
public interface RemoteEvents {

  /** No feed, as of the original service. */
  RemoteEvents NONE = (after, limit) -> Optional.empty();

  /**
   * Returns the events after a place, earliest first; empty if the service has no feed.
   *
   * @param after where an earlier page ended; absent for what comes from now on
   * @param limit the most to return, 1 to 200
   * @throws RejectedException {@code event.cursor-unknown} if the service does not know the place
   *     (any more): compare all sessions once, and go on from now
   */
  Optional<Page> after(@Nullable String after, int limit);

  /**
   * A page of the feed.
   *
   * @param events without unreadable ones, so perhaps fewer than the page has
   * @param next where to go on, also if there are no events
   * @param hasMore whether there may be more events by now
   */
  record Page(List<Event> events, String next, boolean hasMore) {

    public Page {
      events = List.copyOf(events);
      requireNonNull(next, "next");
    }
  }

  /**
   * An event.
   *
   * @param sessionKey names the session before it has an id, too: {@link
   *     org.deskbridge.session.id.SessionToken#key}; absent for a receiver of callbacks
   * @param report the session right after the event; absent for a chat message, a recording or a
   *     receiver
   * @param receiver the address of the receiver that was disabled or enabled; absent for any other
   *     event
   */
  record Event(
      String id,
      String type,
      @Nullable String sessionKey,
      @Nullable StatusReport report,
      @Nullable String receiver) {

    public Event {
      requireNonNull(id, "id");
      requireNonNull(type, "type");
      if (sessionKey == null && report != null) {
        throw new IllegalArgumentException("sessionKey: missing with a report");
      }
    }

    /** Creates an event of a session or a recording. */
    public Event(String id, String type, String sessionKey, @Nullable StatusReport report) {
      this(id, type, sessionKey, report, null);
    }
  }
}
