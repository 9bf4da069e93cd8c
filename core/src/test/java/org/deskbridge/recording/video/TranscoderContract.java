package org.deskbridge.recording.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.recording.ChunkFixtures.sha256;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.deskbridge.error.RejectedException;
import org.deskbridge.recording.InMemoryMediaStore;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaKey.Kind;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.Video;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Transcoder} does. Implement {@link #transcoder()}, {@link #capture()}, {@link
 * #length()} and {@link #requireVideo}, and inherit the tests.
 */
public interface TranscoderContract {

  /** The recording that the tests are about. */
  RecordingId RECORDING = new RecordingId(71);

  /** Where the video is. */
  MediaKey VIDEO = MediaKey.of(RECORDING, Kind.VIDEO);

  /** Where the picture of it is. */
  MediaKey THUMBNAIL = MediaKey.of(RECORDING, Kind.THUMBNAIL);

  /** How much longer or shorter a video may be than what was captured. */
  Duration TOLERANCE = Duration.ofMillis(500);

  /** Returns the implementation under test: the same throughout a test. */
  Transcoder transcoder();

  /** Returns the media it reads and writes: the same throughout a test, empty at its start. */
  InMemoryMediaStore mediaStore();

  /** Returns a WebM of a few seconds as a browser captures it, in at least three chunks. */
  List<byte[]> capture();

  /** Returns how long that plays. */
  Duration length();

  /** Requires that a content is a whole video as this implementation makes them. */
  void requireVideo(byte[] content);

  @Test
  default void makesAVideoAndAPictureOfIt() {
    put(RECORDING, capture());

    var video = transcode(RECORDING, capture().size());

    assertThat(video.duration()).isBetween(length().minus(TOLERANCE), length().plus(TOLERANCE));
    var content = mediaStore().content(VIDEO).orElseThrow();
    assertThat(video.bytes()).isPositive().isEqualTo(content.length);
    requireVideo(content);
    var thumbnail = mediaStore().content(THUMBNAIL).orElseThrow();
    assertThat(Arrays.copyOf(thumbnail, 3)).containsExactly(0xFF, 0xD8, 0xFF);
  }

  @Test
  default void leavesTheChunksWhereTheyAre() {
    put(RECORDING, capture());

    transcode(RECORDING, capture().size());

    for (int number = 0; number < capture().size(); number++) {
      assertThat(mediaStore().content(MediaKey.chunk(RECORDING, number)))
          .contains(capture().get(number));
    }
    assertThat(mediaStore().names(RECORDING)).hasSize(capture().size() + 2);
  }

  @Test
  default void tellsHowFarItIs() {
    put(RECORDING, capture());
    var told = new CopyOnWriteArrayList<Double>();

    transcoder().transcode(RECORDING, capture().size(), mediaStore(), told::add);

    assertThat(told).isNotEmpty().isSorted().allMatch(each -> each >= 0 && each <= 1);
  }

  @Test
  default void makesAVideoOfWhatIsThereWhereTheCaptureBreaksOff() {
    var chunks = new ArrayList<>(capture());
    var last = chunks.remove(chunks.size() - 1);
    chunks.add(Arrays.copyOf(last, last.length / 2));
    put(RECORDING, chunks);

    var video = transcode(RECORDING, chunks.size());

    assertThat(video.duration()).isPositive().isLessThanOrEqualTo(length().plus(TOLERANCE));
    requireVideo(mediaStore().content(VIDEO).orElseThrow());
  }

  @Test
  default void makesTheVideoOnceMoreInPlaceOfTheFirst() {
    put(RECORDING, capture());
    transcode(RECORDING, capture().size());

    var video = transcode(RECORDING, capture().size());

    var content = mediaStore().content(VIDEO).orElseThrow();
    assertThat(video.bytes()).isEqualTo(content.length);
    requireVideo(content);
  }

  @Test
  default void makesSeveralVideosAtOnce() {
    var videos =
        atOnce(
            3,
            rival -> {
              var id = new RecordingId(72L + rival);
              put(id, capture());
              return transcode(id, capture().size());
            });

    for (int rival = 0; rival < 3; rival++) {
      var content = mediaStore().content(MediaKey.of(new RecordingId(72L + rival), Kind.VIDEO));
      assertThat(videos.get(rival).bytes()).isEqualTo(content.orElseThrow().length);
      requireVideo(content.orElseThrow());
    }
  }

  @Test
  default void saysThatSomethingIsNoVideo() {
    var text = "This is no video, whatever its chunks say. ".repeat(500).getBytes(UTF_8);
    put(RECORDING, List.of(text, text));

    assertThatThrownBy(() -> transcode(RECORDING, 2))
        .isInstanceOf(UnplayableRecordingException.class)
        .hasMessageMatching("(?s)[A-Z].{5,300}\\.")
        .hasMessageNotContainingAny("/", "\\");
    assertThat(mediaStore().find(VIDEO)).isEmpty();
  }

  @Test
  default void saysThatNothingButTheBeginOfAVideoIsNone() {
    put(RECORDING, List.of(Arrays.copyOf(capture().get(0), 3)));

    assertThatThrownBy(() -> transcode(RECORDING, 1))
        .isInstanceOf(UnplayableRecordingException.class);
    assertThat(mediaStore().find(VIDEO)).isEmpty();
  }

  @Test
  default void failsAsTheStoreFailsWhereAChunkIsMissing() {
    put(RECORDING, capture());

    assertThatThrownBy(() -> transcode(RECORDING, capture().size() + 1))
        .isInstanceOf(RejectedException.class)
        .isNotInstanceOf(UnplayableRecordingException.class);
    assertThat(mediaStore().find(VIDEO)).isEmpty();
  }

  @Test
  default void saysThatTheStoreIsFull() {
    put(RECORDING, capture());
    mediaStore().capacity(capture().stream().mapToLong(each -> each.length).sum());

    assertThatThrownBy(() -> transcode(RECORDING, capture().size()))
        .isInstanceOf(StorageFullException.class);
    assertThat(mediaStore().find(VIDEO)).isEmpty();
  }

  /** Going on record takes a thread that is not interrupted. */
  @Test
  default void stopsWhenItsThreadIsInterruptedAndIsNotInterruptedThen() {
    put(RECORDING, capture());

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> transcode(RECORDING, capture().size()))
        .isInstanceOf(TranscodeStoppedException.class);

    assertThat(Thread.interrupted()).isFalse();
    assertThat(mediaStore().find(VIDEO)).isEmpty();
    requireVideo(transcodedAfterAll());
  }

  private byte[] transcodedAfterAll() {
    transcode(RECORDING, capture().size());
    return mediaStore().content(VIDEO).orElseThrow();
  }

  private Video transcode(RecordingId id, int chunks) {
    return transcoder().transcode(id, chunks, mediaStore(), fraction -> {});
  }

  private void put(RecordingId id, List<byte[]> chunks) {
    for (int number = 0; number < chunks.size(); number++) {
      var chunk = chunks.get(number);
      mediaStore()
          .put(
              MediaKey.chunk(id, number),
              new ByteArrayInputStream(chunk),
              chunk.length,
              sha256(chunk));
    }
  }
}
