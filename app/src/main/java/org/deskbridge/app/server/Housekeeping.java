package org.deskbridge.app.server;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbridge.SupportDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grants;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service has to do from time to time. */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration EVERY_FEW_SECONDS = Duration.ofSeconds(5);
  private static final Duration EVERY_TEN_MINUTES = Duration.ofMinutes(10);

  private final SupportDesk desk;
  private final ServiceClock clock;

  private Housekeeping(SupportDesk desk, ServiceClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Returns the errands: end deserted sessions, close deserted recordings, forget expired grants.
   */
  static List<ScheduledJobs.Errand> errands(SupportDesk desk, Grants grants, ServiceClock clock) {
    var housekeeping = new Housekeeping(desk, clock);
    return List.of(
        new ScheduledJobs.Errand(
            "ending deserted sessions", SOON, housekeeping::endAbandonedSessions),
        new ScheduledJobs.Errand(
            "closing deserted recordings",
            EVERY_FEW_SECONDS,
            housekeeping::closeAbandonedRecordings),
        new ScheduledJobs.Errand(
            "forgetting expired grants",
            EVERY_TEN_MINUTES,
            housekeeping.unlessJustSet(() -> grants.removeExpired(clock.instant()))));
  }

  /**
   * Returns the errands of whoever keeps nothing for longer than an account wants it, and nothing
   * that nobody claimed.
   */
  static List<ScheduledJobs.Errand> retention(SupportDesk desk, ServiceClock clock) {
    var housekeeping = new Housekeeping(desk, clock);
    return List.of(
        new ScheduledJobs.Errand(
            "erasing expired recordings",
            EVERY_TEN_MINUTES,
            housekeeping.unlessJustSet(housekeeping::eraseExpired)),
        new ScheduledJobs.Errand(
            "removing expired sessions",
            EVERY_TEN_MINUTES,
            housekeeping.unlessJustSet(housekeeping::removeExpired)));
  }

  /** Leaves out a round after the clock was set: what is removed by mistake does not come back. */
  private Runnable unlessJustSet(Runnable removal) {
    return () -> {
      if (clock.sinceSet().compareTo(EVERY_TEN_MINUTES) >= 0) {
        removal.run();
      }
    };
  }

  private void endAbandonedSessions() {
    desk.endAbandonedSessions()
        .endAbandonedSessions(Caller.service())
        .forEach(each -> log.info("session {}: deserted, now {}", each.key(), each.status()));
  }

  private void closeAbandonedRecordings() {
    desk.recordings()
        .closeAbandonedRecordings()
        .closeAbandonedRecordings(Caller.service())
        .forEach(
            each -> log.info("recording {}: deserted, now {}", each.id(), each.stage().name()));
  }

  /** Comes in portions, for an account may have changed its mind about years of recordings. */
  private void eraseExpired() {
    var before = Set.<RecordingId>of();
    var erased = desk.recordings().eraseExpired().eraseExpired(Caller.service());
    while (!erased.isEmpty()) {
      before = further(before, erased);
      erased.forEach(
          each ->
              log.info(
                  "recording {} of session {}: erased, for its time is over",
                  each.id(),
                  each.origin().session()));
      erased = desk.recordings().eraseExpired().eraseExpired(Caller.service());
    }
  }

  /** Ends what would never end: a portion that holds what was erased in the one before. */
  private static Set<RecordingId> further(Set<RecordingId> before, List<RecordingState> erased) {
    var ids = erased.stream().map(RecordingState::id).collect(Collectors.toSet());
    if (!Collections.disjoint(before, ids)) {
      throw new UnavailableException("expired recordings: a list that does not move forward", null);
    }
    return ids;
  }

  /**
   * Goes on as long as that removes any: the session of the latest event of all may have to stay.
   */
  private void removeExpired() {
    var expired = Set.copyOf(desk.findExpired().find(Caller.service()));
    var hasRemoved = true;
    while (hasRemoved && !expired.isEmpty()) {
      expired.forEach(this::remove);
      var left = Set.copyOf(desk.findExpired().find(Caller.service()));
      var removed = expired.stream().filter(each -> !left.contains(each)).toList();
      removed.forEach(each -> log.info("session {}: removed, for its time is over", each));
      hasRemoved = !removed.isEmpty();
      expired = left;
    }
  }

  private void remove(SessionKey session) {
    desk.recordings().eraseRecordings().erase(Caller.service(), session);
    try {
      desk.removeSession().remove(Caller.service(), session);
    } catch (SessionNotFoundException e) {
      log.debug("session {}: removed by somebody else", session, e);
    }
  }
}
