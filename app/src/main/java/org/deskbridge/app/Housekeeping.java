package org.deskbridge.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Grants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the service has to do from time to time. */
final class Housekeeping {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private Housekeeping() {}

  /** Returns the errands: end deserted sessions, forget expired grants. */
  static List<Errands.Errand> errands(SupportDesk desk, Grants grants, InstantSource clock) {
    return List.of(
        new Errands.Errand(
            "ending deserted sessions",
            Duration.ofSeconds(1),
            () ->
                desk.endDeserted()
                    .endDeserted(Caller.service())
                    .forEach(
                        each ->
                            log.info("session {}: deserted, now {}", each.key(), each.status()))),
        new Errands.Errand(
            "forgetting expired grants",
            Duration.ofMinutes(10),
            () -> grants.removeExpired(clock.instant())));
  }
}
