package org.deskbridge.helpdesk;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.meta.UseCase;

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

  private final SupportService service;
  private final TicketSessions sessions;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public ReconcileSessions(SupportService service, TicketSessions sessions, InstantSource clock) {
    this.service = requireNonNull(service, "service");
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Compares every session of the last 30 days that is not over with what the service shows, and
   * returns those that have changed, longest requested first.
   *
   * <p>Sessions whose ids are known are read from the list, page by page; the others one by one.
   *
   * @throws UnavailableException if the service cannot be reached; what was read so far is kept
   * @throws RejectedException if the service refuses; check the credentials
   */
  public List<TicketSession> reconcile() {
    var unfinished = sessions.unfinished(clock.instant().minus(KEPT));
    if (unfinished.isEmpty()) {
      return List.of();
    }
    var listed = listed(unfinished);
    var changed = new ArrayList<TicketSession>();
    for (var each : unfinished) {
      shown(each, listed)
          .map(shown -> reconcile(each, shown))
          .filter(after -> after.revision() > each.revision())
          .ifPresent(changed::add);
    }
    return changed;
  }

  /** Returns what the service lists of them, by id; of the list no more than a page is held. */
  private Map<String, ServiceSession> listed(List<TicketSession> unfinished) {
    var listed = new HashMap<String, ServiceSession>();
    var started = unfinished.stream().filter(each -> each.sessionId() != null).toList();
    if (started.isEmpty()) {
      return listed;
    }
    var wanted = started.stream().map(TicketSession::sessionId).collect(Collectors.toSet());
    var window = window(started.get(0).requestedAt());
    while (true) {
      var page = service.extendedSessions(window);
      for (var each : page.sessions()) {
        var id = each.report().sessionId();
        if (id != null && wanted.contains(id)) {
          listed.put(id, each);
        }
      }
      var next = page.next();
      if (next == null || listed.size() == wanted.size()) {
        return listed;
      }
      window = window.after(next);
    }
  }

  private SessionWindow window(Instant from) {
    return new SessionWindow(
        from.minus(CLOCK_SKEW), clock.instant().plus(CLOCK_SKEW), PAGE_SIZE, null);
  }

  private Optional<StatusReport> shown(TicketSession session, Map<String, ServiceSession> listed) {
    var id = session.sessionId();
    var found =
        id == null
            ? Optional.ofNullable(session.sessionToken()).flatMap(service::session)
            : Optional.ofNullable(listed.get(id));
    return found.map(ServiceSession::report);
  }

  private TicketSession reconcile(TicketSession session, StatusReport shown) {
    return Revise.session(
        sessions,
        () -> sessions.session(session.reference()).orElse(session),
        before -> before.reconcile(shown, clock.instant()));
  }
}
