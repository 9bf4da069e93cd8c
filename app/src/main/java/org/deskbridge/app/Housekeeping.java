package org.deskbridge.app;

import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Grants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done from time to time: end deserted sessions, forget expired grants. */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private static final long DESERTED_EVERY_SECONDS = 1;
  private static final long GRANTS_EVERY_SECONDS = 600;
  private static final long STOP_SECONDS = 2;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "housekeeping"));

  static Housekeeping start(SupportDesk desk, Grants grants, InstantSource clock) {
    var housekeeping = new Housekeeping();
    housekeeping.every(
        DESERTED_EVERY_SECONDS,
        "ending deserted sessions",
        () ->
            desk.endDeserted()
                .endDeserted(Caller.service())
                .forEach(
                    each -> log.info("session {}: deserted, now {}", each.key(), each.status())));
    housekeeping.every(
        GRANTS_EVERY_SECONDS,
        "forgetting expired grants",
        () -> grants.removeExpired(clock.instant()));
    return housekeeping;
  }

  void every(long seconds, String errand, Runnable work) {
    var unused =
        timer.scheduleWithFixedDelay(() -> run(errand, work), seconds, seconds, TimeUnit.SECONDS);
  }

  /** An errand that throws would never be run again. */
  private static void run(String errand, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("{} failed, to be tried again", errand, e);
    }
  }

  /** Starts no errand any more; one that is under way is waited for, not broken off. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("housekeeping did not end within {} s", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
