package org.deskbridge.adapter.persistence.media.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunk;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pipes the chunks of a recording into a program, one after the other, on a thread of its own.
 *
 * <p>The program reads at its own rate, so no more than a buffer is in memory.
 */
final class FfmpegInput {

  private static final Logger log = LoggerFactory.getLogger(FfmpegInput.class);

  private static final int BUFFER_BYTES = 64 * 1024;

  private final RecordingId recording;
  private final int chunks;
  private final MediaStore media;
  private final Heartbeat heartbeat;

  FfmpegInput(RecordingId recording, int chunks, MediaStore media, Heartbeat heartbeat) {
    this.recording = recording;
    this.chunks = chunks;
    this.media = media;
    this.heartbeat = heartbeat;
  }

  /** Returns the number of chunks. */
  int chunks() {
    return chunks;
  }

  /**
   * Runs the program until it has read all input, or needs no more, and returns its exit code.
   *
   * @param share the part of the whole work that this is, 0 to 1
   * @throws DeskbridgeException if the chunks cannot be read
   */
  int feed(FfmpegRun run, double share) throws InterruptedException {
    var feeding = new Feeding(run, share);
    var thread = new Thread(feeding, "transcode-feed-" + recording);
    thread.setDaemon(true);
    thread.start();
    var exit = run.await();
    if (feeding.failure != null) {
      throw feeding.failure;
    }
    return exit;
  }

  private final class Feeding implements Runnable {

    private final FfmpegRun run;
    private final double share;
    private volatile @Nullable DeskbridgeException failure;

    Feeding(FfmpegRun run, double share) {
      this.run = run;
      this.share = share;
    }

    @Override
    public void run() {
      try (var program = run.input()) {
        feedAll(program);
      } catch (IOException e) {
        log.debug("recording {}: ffmpeg closed its input early", recording, e);
      }
    }

    /**
     * Kills the program before its input is closed, which it would take for the end of the video.
     */
    private void feedAll(OutputStream program) throws IOException {
      try {
        for (int number = 0; number < chunks; number++) {
          feed(number, program);
          heartbeat.reached(share * (number + 1) / chunks);
        }
      } catch (DeskbridgeException e) {
        failure = e;
        run.close();
      }
    }

    private void feed(int number, OutputStream program) throws IOException {
      var buffer = new byte[BUFFER_BYTES];
      try (var chunk = media.open(MediaKey.chunk(recording, number), 0, Chunk.MAX_BYTES)) {
        for (int n = read(chunk, buffer); n >= 0; n = read(chunk, buffer)) {
          program.write(buffer, 0, n);
        }
      }
    }

    private static int read(InputStream chunk, byte[] buffer) {
      try {
        return chunk.read(buffer);
      } catch (IOException e) {
        throw new UnavailableException("A chunk broke off while it was read.", e);
      }
    }
  }
}
