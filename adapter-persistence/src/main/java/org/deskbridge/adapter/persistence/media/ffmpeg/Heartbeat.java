package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.recording.video.Transcoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far the making of a video is, again and again, whatever it is busy with. */
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
      log.debug("nobody interrupts this thread", e);
    }
  }

  /** A note that cannot be kept now is no reason to give the video up. */
  private synchronized void publish() {
    if (isClosed) {
      return;
    }
    try {
      progress.reached(fraction);
    } catch (DeskbridgeException e) {
      log.debug("progress cannot be told now", e);
    }
  }

  /** Is told with the next beat; never goes back. */
  void reached(double next) {
    fraction = Math.max(fraction, Math.min(1, next));
  }

  double fraction() {
    return fraction;
  }

  /** Tells the last there is, and no more. */
  @Override
  public synchronized void close() {
    end.countDown();
    publish();
    isClosed = true;
  }
}
