package org.deskbridge.app.embedding;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.Deskbridge;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

// tag::recordings[]
/** What recordings need besides the pages: videos, and an end to what must not be kept. */
final class RecordingWork implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RecordingWork.class);

  private final Deskbridge desk;
  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

  RecordingWork(Deskbridge desk) {
    this.desk = desk;
    every(Duration.ofSeconds(1), this::makeVideos); // once for each video to be made at once
    every(Duration.ofSeconds(5), this::closeAbandonedRecordings);
    every(Duration.ofMinutes(10), this::purgeExpired);
  }

  private void every(Duration time, Runnable errand) {
    var seconds = time.toSeconds();
    var unused =
        timer.scheduleWithFixedDelay(() -> run(errand), seconds, seconds, TimeUnit.SECONDS);
  }

  /** A timer drops an errand that throws, so nothing may come out of it. */
  private static void run(Runnable errand) {
    try {
      errand.run();
    } catch (DeskbridgeException e) {
      log.warn("recordings: not looked after now, tried again soon", e);
    }
  }

  private void makeVideos() {
    var next = desk.recordings().transcodeNext().transcodeNext(Caller.service());
    while (next.isPresent() && !timer.isShutdown()) {
      next = desk.recordings().transcodeNext().transcodeNext(Caller.service());
    }
  }

  private void closeAbandonedRecordings() {
    desk.recordings().closeAbandonedRecordings().closeAbandonedRecordings(Caller.service());
  }

  private void purgeExpired() {
    desk.purgeExpired()
        .purge(
            Caller.service(),
            erased -> log.info("recording {}: erased, retention expired", erased.id()),
            removed -> log.info("session {}: removed, retention expired", removed));
  }

  /** Breaks off the video that is being made; it is begun anew after the next start. */
  @Override
  public void close() {
    timer.shutdownNow();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        log.warn("recordings: work did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
// end::recordings[]
