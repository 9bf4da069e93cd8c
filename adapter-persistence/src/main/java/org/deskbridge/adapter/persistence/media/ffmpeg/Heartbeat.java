package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.recording.video.Transcoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports the progress of a transcoding at regular intervals, whatever step it is in. */
final class Heartbeat implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

  /** The port demands five. */
  private static final int PERIOD_SECONDS = 2;

  private final Transcoder.Progress progress;
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile double fraction;
  private boolean isClosed;

  private Heartbeat(Transcoder.Progress progress) {
    this.progress = progress;
  }

  static Heartbeat start(Transcoder.Progress progress) {
    var heartbeat = new Heartbeat(progress);
    var thread = new Thread(heartbeat::beat, "transcode-heartbeat");
    thread.setDaemon(true);
    thread.start();
    return heartbeat;
  }

  private void beat() {
    try {
      do {
        publish();
      } while (!end.await(PERIOD_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      log.debug("this thread is never interrupted", e);
    }
  }

  /** Progress that cannot be stored now does not fail the video. */
  private synchronized void publish() {
    if (isClosed) {
      return;
    }
    try {
      progress.reached(fraction);
    } catch (DeskbridgeException e) {
      log.debug("progress cannot be stored now", e);
    }
  }

  /** Sets the progress to report with the next beat; it never decreases. */
  void reached(double next) {
    fraction = Math.max(fraction, Math.min(1, next));
  }

  double fraction() {
    return fraction;
  }

  /** Reports the last progress and stops. */
  @Override
  public synchronized void close() {
    end.countDown();
    publish();
    isClosed = true;
  }
}
