package org.deskbridge.app.server;

import org.deskbridge.runtime.JobScheduler;
import java.time.Duration;
import java.util.List;
import org.deskbridge.Deskbridge;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grants;
import org.deskbridge.time.ServiceClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service has to do from time to time. */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration EVERY_FEW_SECONDS = Duration.ofSeconds(5);
  private static final Duration EVERY_TEN_MINUTES = Duration.ofMinutes(10);

  private final Deskbridge desk;
  private final ServiceClock clock;

  private Housekeeping(Deskbridge desk, ServiceClock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Returns the errands: end deserted sessions, close deserted recordings, forget expired grants.
   */
  static List<JobScheduler.Errand> errands(Deskbridge desk, Grants grants, ServiceClock clock) {
    var housekeeping = new Housekeeping(desk, clock);
    return List.of(
        new JobScheduler.Errand(
            "ending deserted sessions", SOON, housekeeping::endAbandonedSessions),
        new JobScheduler.Errand(
            "closing deserted recordings",
            EVERY_FEW_SECONDS,
            housekeeping::closeAbandonedRecordings),
        new JobScheduler.Errand(
            "forgetting expired grants",
            EVERY_TEN_MINUTES,
            housekeeping.unlessJustSet(() -> grants.removeExpired(clock.instant()))));
  }

  /**
   * Returns the errands of whoever keeps nothing for longer than an account wants it, and nothing
   * that nobody claimed.
   */
  static List<JobScheduler.Errand> retention(Deskbridge desk, ServiceClock clock) {
    var housekeeping = new Housekeeping(desk, clock);
    return List.of(
        new JobScheduler.Errand(
            "purging what has expired",
            EVERY_TEN_MINUTES,
            housekeeping.unlessJustSet(housekeeping::purgeExpired)));
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

  private void purgeExpired() {
    desk.purgeExpired()
        .purge(
            Caller.service(),
            erased ->
                log.info(
                    "recording {} of session {}: erased, for its time is over",
                    erased.id(),
                    erased.origin().session()),
            removed -> log.info("session {}: removed, for its time is over", removed));
  }
}
