package org.deskbridge.recording.video;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.Video;

/**
 * Makes videos without making any: the "video" is what was captured, and every chunk is a second of
 * it. A capture that does not begin as WebM does is no video.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryTranscoder implements Transcoder {

  private static final byte[] WEBM = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3};
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};

  private final Queue<DeskbridgeException> failures = new ConcurrentLinkedQueue<>();
  private final Queue<Runnable> errands = new ConcurrentLinkedQueue<>();

  /** Returns the bytes of a capture that is taken for a video, with something of its own in it. */
  public static byte[] capture(String content) {
    var rest = content.getBytes(UTF_8);
    var capture = Arrays.copyOf(WEBM, WEBM.length + rest.length);
    System.arraycopy(rest, 0, capture, WEBM.length, rest.length);
    return capture;
  }

  /** Fails in that way when the next video that no failure is meant for yet is to be made. */
  public void failNext(DeskbridgeException failure) {
    failures.add(failure);
  }

  /** Does something after the next video was stored, before that is known to anybody. */
  public void whileMakingNext(Runnable errand) {
    errands.add(errand);
  }

  @Override
  public Video transcode(RecordingId recording, int chunks, MediaStore media, Progress progress) {
    progress.reached(0);
    var failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    var content = new ByteArrayOutputStream();
    for (int number = 0; number < chunks; number++) {
      requireNotInterrupted();
      read(media, MediaKey.chunk(recording, number), content);
      progress.reached((number + 1.0) / chunks);
    }
    var video = content.toByteArray();
    requireVideo(video);
    put(media, MediaKey.of(recording, MediaKey.Kind.VIDEO), video);
    put(media, MediaKey.of(recording, MediaKey.Kind.THUMBNAIL), JPEG);
    var errand = errands.poll();
    if (errand != null) {
      errand.run();
    }
    return new Video(Duration.ofSeconds(chunks), video.length);
  }

  private static void requireNotInterrupted() {
    if (Thread.interrupted()) {
      throw new TranscodeStoppedException();
    }
  }

  private static void read(MediaStore media, MediaKey name, ByteArrayOutputStream into) {
    try (InputStream chunk = media.open(name, 0, Long.MAX_VALUE)) {
      chunk.transferTo(into);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireVideo(byte[] content) {
    if (content.length < WEBM.length
        || !Arrays.equals(content, 0, WEBM.length, WEBM, 0, WEBM.length)) {
      throw new UnplayableRecordingException("What was captured is no video.");
    }
  }

  private static void put(MediaStore media, MediaKey name, byte[] content) {
    media.put(name, new ByteArrayInputStream(content), content.length, null);
  }
}
