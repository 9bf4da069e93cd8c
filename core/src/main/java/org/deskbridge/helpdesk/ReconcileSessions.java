package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches missed changes from the service after an outage, so that nothing depends on callbacks
 * alone.
 *
 * <p>Run it when a helpdesk starts and every few minutes from then on.
 */
@UseCase
public final class ReconcileSessions {

  /** The shortest retention of an ended session at the service: contract 2, GET /sessions. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** How long the notes of an ended session are expected to change. */
  private static final Duration NOTES_CHANGE = Duration.ofDays(1);

  /** More than the difference between the clocks of a helpdesk and its service. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private static final int PAGE_SIZE = 200;

  private final RemoteSessions service;
  private final TicketSessions sessions;
  private final InstantSource clock;
  private final @Nullable FeedReconciliation feed;
  private final TicketSystem tickets;
  private final AdoptSession adopt;

  /**
   * Creates the use case from its ports.
   *
   * @param position absent if no place is kept: sessions are compared then, feed or not
   * @param tickets a session that was started for one that it {@link TicketSystem#owns owns} is
   *     taken in, also if it was requested elsewhere
   */
  public ReconcileSessions(
      RemoteSessions service,
      TicketSessions sessions,
      RemoteEvents events,
      @Nullable FeedPosition position,
      TicketSystem tickets,
      InstantSource clock) {
    this.service = requireNonNull(service, "service");
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
    this.tickets = requireNonNull(tickets, "tickets");
    this.adopt = new AdoptSession(service, sessions, clock);
    this.feed =
        position == null
            ? null
            : new FeedReconciliation(
                events,
                position,
                sessions,
                () -> sessions.unfinished(clock.instant().minus(KEPT)).stream());
  }

  /**
   * Stores what has changed at the service, and then passes each changed session on.
   *
   * <p>Where the service has an event feed, follows it from the place where the last call ended. So
   * a call costs what has happened since: sessions that were never started are not asked for, and
   * notes arrive however late they are written. The first call, and one at a service without a
   * feed, compares sessions.
   *
   * @throws UnreadableAnswerException if a response was unreadable
   * @throws UnavailableException if the service cannot be reached, or its list or feed does not
   *     move forward; the changes so far are stored and were passed on
   * @throws RejectedException if the service refuses; check the credentials
   */
  public void reconcile(Consumer<TicketSession> changed) {
    if (feed == null) {
      compare(changed);
    } else if (!follow(feed, changed)) {
      var latest = feed.latest();
      compare(changed);
      latest.ifPresent(feed::followFrom);
    }
  }

  /**
   * Does what {@link #reconcile} does where it only has to read on in the event feed, and nothing
   * where sessions have to be compared first.
   */
  void follow(Consumer<TicketSession> changed) {
    if (feed != null) {
      follow(feed, changed);
    }
  }

  private boolean follow(FeedReconciliation feed, Consumer<TicketSession> changed) {
    return feed.follow(
        (session, report) -> reconcile(session, report, changed),
        report -> takeIn(report, changed));
  }

  /**
   * Takes in a session that was started for a ticket of ours, although it was requested elsewhere.
   */
  private void takeIn(StatusReport report, Consumer<TicketSession> changed) {
    var id = report.sessionId();
    var ticket = report.ticket();
    if (id != null && ticket != null && ticket.id() != null && tickets.owns(ticket)) {
      changed.accept(adopt.adopt(id, ticket.id(), report));
    }
  }

  /**
   * Compares every unfinished session of the last 30 days, and every one that ended within the last
   * day, with the service, stores the changes, and then passes each changed session on. An ended
   * one can change because its technician still writes notes.
   *
   * <p>Sessions with known ids are read from the list, page by page. The others are fetched one by
   * one, latest requested first: their tokens are not in the list. A session that was never started
   * is among them for as long as the service keeps it, since it may still be started. One that is
   * missing or unreadable at the service stays unchanged.
   *
   * @throws UnreadableAnswerException if a response was unreadable; the calls after it were still
   *     made
   * @throws UnavailableException if the service cannot be reached, or its list does not move
   *     forward; the changes so far are stored and were passed on
   * @throws RejectedException if the service refuses; check the credentials
   */
  private void compare(Consumer<TicketSession> changed) {
    var known = new LinkedHashMap<String, TicketSession>();
    var nameless = new ArrayDeque<TicketSession>();
    for (var each : changeable()) {
      var id = each.sessionId();
      if (id == null) {
        nameless.addFirst(each);
      } else {
        known.put(id, each);
      }
    }
    var unreadable = new ArrayList<UnreadableAnswerException>();
    if (!known.isEmpty()) {
      attempt(() -> reconcileListed(known, changed), unreadable);
    }
    for (var each : nameless) {
      attempt(() -> reconcileNameless(each, changed), unreadable);
    }
    if (!unreadable.isEmpty()) {
      throw unreadable.get(0);
    }
  }

  /** Returns the sessions that may have changed, earliest requested first. */
  private List<TicketSession> changeable() {
    var now = clock.instant();
    return Stream.concat(
            sessions.unfinished(now.minus(KEPT)).stream(),
            sessions.ended(now.minus(NOTES_CHANGE)).stream())
        .sorted(Comparator.comparing(TicketSession::requestedAt))
        .toList();
  }

  /** Runs a step; an unreadable response does not prevent the steps that follow. */
  private static void attempt(Runnable step, List<UnreadableAnswerException> unreadable) {
    try {
      step.run();
    } catch (UnreadableAnswerException e) {
      unreadable.add(e);
    }
  }

  private void reconcileNameless(TicketSession session, Consumer<TicketSession> changed) {
    Optional.ofNullable(session.sessionToken())
        .flatMap(service::session)
        .ifPresent(shown -> reconcile(session, shown.report(), changed));
  }

  /** Reads the list until all known sessions were in it; holds only one page in memory. */
  private void reconcileListed(Map<String, TicketSession> known, Consumer<TicketSession> changed) {
    var longestRequested = known.values().iterator().next();
    var window = window(longestRequested.requestedAt());
    var pages = PageProgress.NONE;
    while (true) {
      var page = service.extendedSessions(window);
      for (var each : page.sessions()) {
        Optional.ofNullable(each.report().sessionId())
            .map(known::remove)
            .ifPresent(session -> reconcile(session, each.report(), changed));
      }
      var next = page.next();
      if (next == null || known.isEmpty()) {
        return;
      }
      pages = pages.after(page);
      window = window.after(next);
    }
  }

  private RemoteSessionQuery window(Instant from) {
    return new RemoteSessionQuery(
        from.minus(CLOCK_SKEW), clock.instant().plus(CLOCK_SKEW), PAGE_SIZE, null);
  }

  private void reconcile(
      TicketSession session, StatusReport shown, Consumer<TicketSession> changed) {
    var after =
        OptimisticRetry.on(StaleTicketSessionException.class)
            .update(
                () -> sessions.session(session.reference()).orElse(session),
                before -> before.reconcile(shown, clock.instant()),
                sessions::save);
    if (after.revision() > session.revision()) {
      changed.accept(after);
    }
  }
}
