package org.deskbridge.runtime;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.TranscodeNext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the videos of recordings, several at once. */
final class TranscodeWorkers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TranscodeWorkers.class);

  /** What a disk or a store takes to recover, or an operator to notice. */
  static final Duration REST = Duration.ofSeconds(30);

  private static final long PAUSE_MILLIS = 1_000;

  /** A video that is given up is put back into the queue, which takes as long as one commit. */
  private static final long STOP_SECONDS = 3;

  private final TranscodeNext transcodeNext;
  private final ScheduledExecutorService threads;

  private final Duration rest;

  private TranscodeWorkers(TranscodeNext transcodeNext, int atOnce, Duration rest) {
    this.transcodeNext = transcodeNext;
    this.rest = rest;
    var number = new AtomicInteger();
    this.threads =
        Executors.newScheduledThreadPool(
            atOnce, work -> new Thread(work, "transcoder-" + number.incrementAndGet()));
  }

  /**
   * Begins to look for recordings that wait, about once a second, and makes their videos.
   *
   * @param rest how long a worker does nothing while the store fails
   */
  static TranscodeWorkers start(TranscodeNext transcodeNext, int atOnce, Duration rest) {
    var workers = new TranscodeWorkers(transcodeNext, atOnce, rest);
    for (int number = 0; number < atOnce; number++) {
      workers.begin();
    }
    return workers;
  }

  private void begin() {
    var unused =
        threads.scheduleWithFixedDelay(new Worker(), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Makes videos until none waits, or the store fails. */
  private final class Worker implements Runnable {

    private long restsUntil = System.nanoTime();
    private long distrustsUntil = restsUntil;

    /** A worker that throws would never be run again. */
    @Override
    public void run() {
      try {
        while (!threads.isShutdown() && System.nanoTime() - restsUntil >= 0 && hasDone()) {
          log.debug("looking for the next recording");
        }
      } catch (UnavailableException e) {
        log.warn("recordings: a video cannot be made now, to be tried again", e);
        restIfItFailsForOthersToo();
      } catch (RuntimeException e) {
        log.warn("recordings: not looked for, to be tried again", e);
      }
    }

    /**
     * Rests after the second failure in a row. The recording that failed waits for longer than this
     * worker distrusts the store, so it is another one then; a single recording that cannot be read
     * does not hold up the others.
     */
    private void restIfItFailsForOthersToo() {
      var now = System.nanoTime();
      if (distrustsUntil - now > 0) {
        restsUntil = now + rest.toNanos();
      }
      distrustsUntil = now + rest.toNanos() / 2;
    }

    private boolean hasDone() {
      var after = transcodeNext.transcodeNext(Caller.service());
      after.ifPresent(TranscodeWorkers::tell);
      if (after.isPresent()) {
        distrustsUntil = System.nanoTime();
      }
      return after.isPresent();
    }
  }

  private static void tell(RecordingState recording) {
    if (recording.stage() instanceof RecordingStage.ReadyForDownload ready) {
      var video = ready.video();
      log.info("recording {}: video of {} s made", recording.id(), video.duration().toSeconds());
    } else if (recording.stage() instanceof RecordingStage.Failed failed) {
      log.warn("recording {}: no video could be made: {}", recording.id(), failed.reason());
    } else {
      log.info("recording {}: video not made, to be tried again", recording.id());
    }
  }

  /** Gives up what is being made, to be begun anew by whoever comes next. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("transcoders did not end within {} s", STOP_SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
