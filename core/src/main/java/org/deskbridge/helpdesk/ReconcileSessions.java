package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;

/**
 * Catches up with the service after an outage, so that nothing depends on callbacks alone.
 *
 * <p>To be run when a helpdesk starts and every few minutes from then on.
 */
@UseCase
public final class ReconcileSessions {

  /** How long the service keeps an ended session at least: contract 2, GET /sessions. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** More than the clocks of a helpdesk and its service are apart. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private static final int PAGE_SIZE = 200;

  private final RemoteSessions service;
  private final TicketSessions sessions;
  private final InstantSource clock;

  public ReconcileSessions(RemoteSessions service, TicketSessions sessions, InstantSource clock) {
    this.service = requireNonNull(service, "service");
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Compares every session of the last 30 days that is not over with what the service shows, and
   * tells of each that has changed once it is on record.
   *
   * <p>Sessions whose ids are known are read from the list, page by page. The others are asked for
   * one by one, latest requested first: their names are not in the list. A session that was never
   * started is among them for as long as it is on record there, since it may still be. One that the
   * service does not show, or not in a way that can be read, stays as it is.
   *
   * @throws UnreadableAnswerException if an answer made no sense; it did not keep the calls after
   *     it from being made
   * @throws UnavailableException if the service cannot be reached, or shows a list that does not
   *     move forward; what was read so far is on record and was told
   * @throws RejectedException if the service refuses; check the credentials
   */
  public void reconcile(Consumer<TicketSession> changed) {
    var known = new LinkedHashMap<String, TicketSession>();
    var nameless = new ArrayDeque<TicketSession>();
    for (var each : sessions.unfinished(clock.instant().minus(KEPT))) {
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

  /** Takes a step; an answer that makes no sense does not hold up the steps that follow. */
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
        .ifPresent(shown -> reconcile(session, shown, changed));
  }

  /** Goes through the list until all of them were there; no more than a page is held. */
  private void reconcileListed(Map<String, TicketSession> known, Consumer<TicketSession> changed) {
    var longestRequested = known.values().iterator().next();
    var window = window(longestRequested.requestedAt());
    var pages = PageProgress.NONE;
    while (true) {
      var page = service.extendedSessions(window);
      for (var each : page.sessions()) {
        Optional.ofNullable(each.report().sessionId())
            .map(known::remove)
            .ifPresent(session -> reconcile(session, each, changed));
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
      TicketSession session, RemoteSession shown, Consumer<TicketSession> changed) {
    var after =
        OptimisticRetry.on(StaleTicketSessionException.class)
            .update(
                () -> sessions.session(session.reference()).orElse(session),
                before -> before.reconcile(shown.report(), clock.instant()),
                sessions::save);
    if (after.revision() > session.revision()) {
      changed.accept(after);
    }
  }
}
