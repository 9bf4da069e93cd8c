package org.deskbridge.runtime;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.TranscodeNext;

/**
 * Makes videos until none waits, or the store fails. For one thread at a time; several of them make
 * several videos at once.
 */
public final class TranscodeWorker implements Runnable {

  /** What a disk or a store takes to recover, or an operator to notice. */
  public static final Duration REST = Duration.ofSeconds(30);

  private static final System.Logger log = System.getLogger(TranscodeWorker.class.getName());

  private final TranscodeNext transcodeNext;
  private final Duration rest;
  private volatile boolean isStopped;
  private long restsUntil = System.nanoTime();
  private long distrustsUntil = restsUntil;

  /**
   * Creates a maker.
   *
   * @param rest how long it does nothing while the store fails
   */
  public TranscodeWorker(TranscodeNext transcodeNext, Duration rest) {
    this.transcodeNext = requireNonNull(transcodeNext, "transcodeNext");
    this.rest = requireNonNull(rest, "rest");
  }

  @Override
  public void run() {
    try {
      while (!isStopped && System.nanoTime() - restsUntil >= 0 && hasMadeOne()) {
        log.log(DEBUG, "looking for the next recording");
      }
    } catch (UnavailableException e) {
      log.log(WARNING, "recordings: a video cannot be made now, to be tried again", e);
      restIfItFailsForOthersToo();
    }
  }

  private boolean hasMadeOne() {
    var after = transcodeNext.transcodeNext(Caller.service());
    after.ifPresent(TranscodeWorker::log);
    if (after.isPresent()) {
      distrustsUntil = System.nanoTime();
    }
    return after.isPresent();
  }

  /**
   * Rests after the second failure in a row. The recording that failed waits for longer than this
   * maker distrusts the store, so it is another one then; a single recording that cannot be read
   * does not hold up the others.
   */
  private void restIfItFailsForOthersToo() {
    var now = System.nanoTime();
    if (distrustsUntil - now > 0) {
      restsUntil = now + rest.toNanos();
    }
    distrustsUntil = now + rest.toNanos() / 2;
  }

  private static void log(RecordingState recording) {
    var subject = "recording " + recording.id();
    if (recording.stage() instanceof RecordingStage.ReadyForDownload ready) {
      log.log(INFO, subject + ": video of " + ready.video().duration().toSeconds() + " s made");
    } else if (recording.stage() instanceof RecordingStage.Failed failed) {
      log.log(WARNING, subject + ": no video could be made: " + failed.reason());
    } else {
      log.log(INFO, subject + ": video not made, to be tried again");
    }
  }

  /** Begins no other video; the thread has to be interrupted to break off the one being made. */
  public void stop() {
    isStopped = true;
  }
}
