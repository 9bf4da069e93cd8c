package org.deskbridge.helpdesk;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionToken;

/** Fetches missed changes from the event feed of the service. */
final class FeedReconciliation {

  private static final System.Logger log = System.getLogger(FeedReconciliation.class.getName());

  private static final int PAGE_SIZE = 100;
  private static final String RECEIVER_DISABLED = "receiver.disabled";

  private final RemoteEvents events;
  private final FeedPosition position;
  private final TicketSessions sessions;
  private final Supplier<Stream<TicketSession>> unfinished;

  /**
   * @param unfinished returns the sessions that may be without an id yet
   */
  FeedReconciliation(
      RemoteEvents events,
      FeedPosition position,
      TicketSessions sessions,
      Supplier<Stream<TicketSession>> unfinished) {
    this.events = requireNonNull(events, "events");
    this.position = requireNonNull(position, "position");
    this.sessions = requireNonNull(sessions, "sessions");
    this.unfinished = requireNonNull(unfinished, "unfinished");
  }

  /**
   * Applies the events after the stored place, page by page; stores the place of each page after
   * its changes.
   *
   * @param apply stores what a report changes
   * @param unknown is told of the reports about other sessions
   * @return false if sessions have to be compared instead: there is no place yet, the service does
   *     not know it, or it has no feed
   */
  boolean follow(BiConsumer<TicketSession, StatusReport> apply, Consumer<StatusReport> unknown) {
    var cursor = position.cursor();
    try {
      while (cursor.isPresent()) {
        var page = events.after(cursor.get(), PAGE_SIZE);
        if (page.isEmpty()) {
          return false;
        }
        apply(page.get(), apply, unknown);
        var next = moved(cursor.get(), page.get());
        if (!page.get().hasMore()) {
          return true;
        }
        cursor = Optional.of(next);
      }
    } catch (RejectedException e) {
      if (e.code() != ErrorCode.EVENT_CURSOR_UNKNOWN) {
        throw e;
      }
    }
    return false;
  }

  private String moved(String from, RemoteEvents.Page page) {
    if (!page.next().equals(from)) {
      position.save(page.next());
    } else if (page.hasMore()) {
      throw new UnavailableException("support service: a feed that does not move forward", null);
    }
    return page.next();
  }

  /** The last report of each session in the page holds what the others told. */
  private void apply(
      RemoteEvents.Page page,
      BiConsumer<TicketSession, StatusReport> apply,
      Consumer<StatusReport> unknown) {
    var latest = new LinkedHashMap<String, StatusReport>();
    for (var event : page.events()) {
      if (event.sessionKey() != null && event.report() != null) {
        latest.put(event.sessionKey(), event.report());
      }
      if (event.type().equals(RECEIVER_DISABLED)) {
        log.log(
            WARNING,
            "support service: it has disabled the receiver of callbacks {0}, which answered nothing"
                + " but failures for five days; repair and enable it, callbacks wait until then",
            event.receiver());
      }
    }
    var nameless = latest.isEmpty() ? Map.<String, TicketSession>of() : nameless();
    latest.forEach(
        (key, report) ->
            Optional.ofNullable(report.sessionId())
                .flatMap(sessions::bySessionId)
                .or(() -> Optional.ofNullable(nameless.get(key)))
                .ifPresentOrElse(
                    session -> apply.accept(session, report), () -> unknown.accept(report)));
  }

  /**
   * Returns the sessions without an id by their keys at the service. Read for every page anew: each
   * of them was stored before the service had an event of it.
   */
  private Map<String, TicketSession> nameless() {
    return unfinished
        .get()
        .filter(each -> each.sessionId() == null && each.sessionToken() != null)
        .collect(toMap(FeedReconciliation::key, each -> each, (one, other) -> other));
  }

  private static String key(TicketSession session) {
    var token = session.sessionToken();
    return token == null ? "" : new SessionToken(token).key().value();
  }

  /**
   * Returns the place after everything that has happened so far, empty if the service has no feed.
   * Nothing depends on a feed before there was one: a service may answer anything to a call that it
   * does not know.
   */
  Optional<String> latest() {
    try {
      return events.after(null, 1).map(RemoteEvents.Page::next);
    } catch (DeskbridgeException e) {
      return Optional.empty();
    }
  }

  /** Follows the feed from a place on, once all sessions were compared after it was read. */
  void followFrom(String cursor) {
    position.save(cursor);
  }
}
