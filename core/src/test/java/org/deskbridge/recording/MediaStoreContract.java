package org.deskbridge.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.recording.ChunkFixtures.sha256;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deskbridge.recording.MediaKey.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link MediaStore} does. Implement {@link #mediaStore()} and inherit the tests. */
public interface MediaStoreContract {

  /** The recording that most of the tests are about. */
  RecordingId RECORDING = new RecordingId(71);

  /** Its video. */
  MediaKey VIDEO = MediaKey.of(RECORDING, Kind.VIDEO);

  /** More than any buffer, and more than the least part of a multipart upload. */
  int BIG = 20 * 1024 * 1024 + 7;

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  MediaStore mediaStore();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_096, 100_000})
  default void returnsWhatWasStored(int size) {
    var content = bytes(size);
    put(VIDEO, content, sha256(content));

    assertThat(read(VIDEO)).isEqualTo(content);
    assertThat(mediaStore().find(VIDEO).orElseThrow().bytes()).isEqualTo(size);
  }

  @Test
  default void storesAContentOfWhichNobodyKnowsWhatItHashesTo() {
    put(VIDEO, "video", null);

    assertThat(read(VIDEO)).isEqualTo("video".getBytes(UTF_8));
  }

  @Test
  default void knowsNothingOfWhatWasNeverStored() {
    put(VIDEO, "video", null);
    var name = MediaKey.of(new RecordingId(7), Kind.VIDEO);

    assertThat(mediaStore().find(name)).isEmpty();
    assertThatThrownBy(() -> read(name)).isInstanceOf(RecordingNotFoundException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0, 2000",
    "0, 9223372036854775807",
    "1, 1",
    "500, 1000",
    "999, 1000",
    "1999, 1",
    "1999, 50",
    "1500, 9223372036854775807",
    "2000, 1",
    "2001, 10",
    "9000000000, 10"
  })
  default void readsExactlyThePartThatIsAskedFor(long from, long count) throws IOException {
    var content = bytes(2_000);
    put(VIDEO, content, null);

    try (InputStream stream = mediaStore().open(VIDEO, from, count)) {
      assertThat(stream.readAllBytes()).isEqualTo(part(content, from, count));
    }
  }

  private static byte[] part(byte[] content, long from, long count) {
    var start = (int) Math.min(from, content.length);
    return Arrays.copyOfRange(
        content, start, start + (int) Math.min(count, content.length - start));
  }

  @Test
  default void mayBeClosedBeforeTheEnd() throws IOException {
    put(VIDEO, bytes(100_000), null);

    try (InputStream stream = mediaStore().open(VIDEO, 0, Long.MAX_VALUE)) {
      assertThat(stream.readNBytes(10)).isEqualTo(part(bytes(100_000), 0, 10));
    }
    assertThat(read(VIDEO)).hasSize(100_000);
  }

  @Test
  default void keepsEveryNameApart() {
    for (long recording : new long[] {7, 71, 710}) {
      var id = new RecordingId(recording);
      put(MediaKey.of(id, Kind.VIDEO), "video " + id, null);
      put(MediaKey.of(id, Kind.THUMBNAIL), "thumbnail " + id, null);
      put(MediaKey.of(id, Kind.EVENTS), "events " + id, null);
      put(MediaKey.chunk(id, 0), "chunk 0 of " + id, null);
      put(MediaKey.chunk(id, 1), "chunk 1 of " + id, null);
      put(MediaKey.chunk(id, 10), "chunk 10 of " + id, null);
    }

    assertThat(text(MediaKey.of(RECORDING, Kind.VIDEO))).isEqualTo("video 71");
    assertThat(text(MediaKey.of(RECORDING, Kind.THUMBNAIL))).isEqualTo("thumbnail 71");
    assertThat(text(MediaKey.of(RECORDING, Kind.EVENTS))).isEqualTo("events 71");
    assertThat(text(MediaKey.chunk(RECORDING, 0))).isEqualTo("chunk 0 of 71");
    assertThat(text(MediaKey.chunk(RECORDING, 1))).isEqualTo("chunk 1 of 71");
    assertThat(text(MediaKey.chunk(RECORDING, 10))).isEqualTo("chunk 10 of 71");
  }

  @Test
  default void replacesWhatWasThere() {
    put(VIDEO, "a first video", null);
    var tag = tag();
    put(VIDEO, "a second", sha256("a second".getBytes(UTF_8)));

    assertThat(text(VIDEO)).isEqualTo("a second");
    assertThat(mediaStore().find(VIDEO).orElseThrow().bytes()).isEqualTo(8);
    assertThat(tag()).isNotEqualTo(tag);
  }

  @Test
  default void changesTheTagEvenIfTheSizeStays() {
    put(VIDEO, "a video", null);
    var tag = tag();
    put(VIDEO, "another", null);

    assertThat(tag()).isNotEqualTo(tag);
  }

  @Test
  default void keepsTheTagAsLongAsTheContentStays() {
    put(VIDEO, "a video", null);
    var tag = tag();
    put(MediaKey.of(RECORDING, Kind.EVENTS), "events", null);
    read(VIDEO);

    assertThat(tag()).isEqualTo(tag).matches("[!#-~]{1,200}");
  }

  private String tag() {
    return mediaStore().find(VIDEO).orElseThrow().tag();
  }

  @Test
  default void refusesAContentThatIsShorterThanItSays() {
    putOverAnother(new ByteArrayInputStream(bytes(999)), 1_000, null);
    putOverAnother(new ByteArrayInputStream(bytes(0)), 1_000, null);
  }

  @Test
  default void refusesAContentThatIsLongerThanItSays() {
    putOverAnother(new ByteArrayInputStream(bytes(1_001)), 1_000, null);
    putOverAnother(new ByteArrayInputStream(bytes(1)), 0, null);
  }

  @Test
  default void refusesAContentWithoutEnd() {
    putOverAnother(endless(), 100_000, null);
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 7;
      }

      @Override
      public int read(byte[] into, int offset, int count) {
        Arrays.fill(into, offset, offset + count, (byte) 7);
        return count;
      }
    };
  }

  @Test
  default void refusesAContentThatIsAnotherOne() {
    var damaged = bytes(1_000);
    damaged[999]++;
    putOverAnother(new ByteArrayInputStream(damaged), 1_000, sha256(bytes(1_000)));
  }

  @Test
  default void refusesAContentThatBreaksOff() {
    putOverAnother(breakingOff(500), 1_000, null);
  }

  @Test
  default void refusesABigContentThatIsShorterOrAnotherOneOrBreaksOff() {
    putOverAnother(big(BIG - 1), BIG, null);
    putOverAnother(big(BIG), BIG, sha256(bytes(10)));
    putOverAnother(breakingOff(BIG / 2), BIG, null);
  }

  /** Tries to put a damaged content under a free name and in place of another. */
  private void putOverAnother(InputStream damaged, long size, @Nullable String sha256) {
    var name = MediaKey.of(RECORDING, Kind.EVENTS);
    mediaStore().removeAll(RECORDING);
    put(VIDEO, "what was there", null);
    var before = mediaStore().find(VIDEO);

    assertThatThrownBy(() -> mediaStore().put(VIDEO, damaged, size, sha256))
        .isInstanceOf(CorruptUploadException.class)
        .hasMessageNotContainingAny("/", "\\");
    assertThat(text(VIDEO)).isEqualTo("what was there");
    assertThat(mediaStore().find(VIDEO)).isEqualTo(before);
    assertThatThrownBy(
            () -> mediaStore().put(name, InputStream.nullInputStream(), size + 1, sha256))
        .isInstanceOf(CorruptUploadException.class);
    assertThat(mediaStore().find(name)).isEmpty();
  }

  private static InputStream breakingOff(int after) {
    return new SequenceInputStream(
        big(after),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the connection is gone");
          }

          @Override
          public int read(byte[] into, int offset, int count) throws IOException {
            return read();
          }
        });
  }

  @Test
  default void leavesTheContentOpen() {
    var isClosed = new AtomicBoolean();
    var content =
        new ByteArrayInputStream(bytes(1_000)) {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };

    mediaStore().put(VIDEO, content, 1_000, null);

    assertThat(isClosed).isFalse();
  }

  @Test
  default void showsWhatWasThereUntilAllHasArrived() {
    put(VIDEO, "what was there", null);
    var seen = new StringBuilder();
    var content =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(500_000)),
            new ByteArrayInputStream(bytes(500_000)) {
              @Override
              public synchronized int read(byte[] into, int offset, int count) {
                if (seen.isEmpty()) {
                  seen.append(text(VIDEO));
                }
                return super.read(into, offset, count);
              }
            });

    mediaStore().put(VIDEO, content, 1_000_000, null);

    assertThat(seen).hasToString("what was there");
    assertThat(read(VIDEO)).hasSize(1_000_000);
  }

  @Test
  default void keepsABigContent() throws IOException {
    mediaStore().put(VIDEO, big(BIG), BIG, sha256(bytes(BIG)));

    assertThat(mediaStore().find(VIDEO).orElseThrow().bytes()).isEqualTo(BIG);
    assertThat(sha256(read(VIDEO))).isEqualTo(sha256(bytes(BIG)));
    try (InputStream part = mediaStore().open(VIDEO, 8 * 1024 * 1024 - 3, 10_000_000)) {
      assertThat(sha256(part.readAllBytes()))
          .isEqualTo(sha256(part(bytes(BIG), 8 * 1024 * 1024 - 3, 10_000_000)));
    }
  }

  @Test
  default void removesTheChunksAndLeavesTheRest() {
    fill(RECORDING);
    fill(new RecordingId(7));
    fill(new RecordingId(710));

    mediaStore().removeChunks(RECORDING);

    for (int number = 0; number < 40; number++) {
      assertThat(mediaStore().find(MediaKey.chunk(RECORDING, number))).isEmpty();
    }
    assertThat(text(MediaKey.of(RECORDING, Kind.VIDEO))).isEqualTo("VIDEO");
    assertThat(text(MediaKey.of(RECORDING, Kind.THUMBNAIL))).isEqualTo("THUMBNAIL");
    assertThat(text(MediaKey.of(RECORDING, Kind.EVENTS))).isEqualTo("EVENTS");
    assertFull(new RecordingId(7));
    assertFull(new RecordingId(710));
  }

  @Test
  default void removesEverythingOfOneRecording() {
    fill(RECORDING);
    fill(new RecordingId(7));
    fill(new RecordingId(710));

    mediaStore().removeAll(RECORDING);

    for (var kind : Kind.values()) {
      var name = MediaKey.of(RECORDING, kind);
      assertThat(mediaStore().find(name)).isEmpty();
      assertThatThrownBy(() -> read(name)).isInstanceOf(RecordingNotFoundException.class);
    }
    assertThat(mediaStore().find(MediaKey.chunk(RECORDING, 39))).isEmpty();
    assertFull(new RecordingId(7));
    assertFull(new RecordingId(710));
  }

  private void fill(RecordingId id) {
    for (int number = 0; number < 40; number++) {
      put(MediaKey.chunk(id, number), "chunk " + number, null);
    }
    for (var kind : new Kind[] {Kind.VIDEO, Kind.THUMBNAIL, Kind.EVENTS}) {
      put(MediaKey.of(id, kind), kind.name(), null);
    }
  }

  private void assertFull(RecordingId id) {
    for (int number = 0; number < 40; number++) {
      assertThat(text(MediaKey.chunk(id, number))).isEqualTo("chunk " + number);
    }
    assertThat(text(MediaKey.of(id, Kind.VIDEO))).isEqualTo("VIDEO");
  }

  @Test
  default void removesWhatIsNotThereWithoutAWord() {
    mediaStore().removeChunks(RECORDING);
    mediaStore().removeAll(RECORDING);
    put(VIDEO, "a video", null);
    mediaStore().removeAll(RECORDING);
    mediaStore().removeAll(RECORDING);
    put(VIDEO, "another", null);

    assertThat(text(VIDEO)).isEqualTo("another");
  }

  @Test
  default void keepsOneOfSeveralRivalsWhole() {
    rounds(
        round -> {
          var contents =
              atOnce(
                  4,
                  rival -> {
                    var content = bytes(200_000 + rival);
                    put(VIDEO, content, sha256(content));
                    return content;
                  });

          var kept = read(VIDEO);
          assertThat(contents).anyMatch(each -> Arrays.equals(each, kept));
          assertThat(mediaStore().find(VIDEO).orElseThrow().bytes()).isEqualTo(kept.length);
        });
  }

  @Test
  default void keepsWhatRivalsPutUnderDifferentNames() {
    atOnce(
        8,
        rival -> {
          for (int number = 0; number < 5; number++) {
            put(
                MediaKey.chunk(new RecordingId(100L + rival), number),
                bytes(10_000 + number),
                null);
          }
          return rival;
        });

    for (int rival = 0; rival < 8; rival++) {
      for (int number = 0; number < 5; number++) {
        assertThat(read(MediaKey.chunk(new RecordingId(100L + rival), number)))
            .isEqualTo(bytes(10_000 + number));
      }
    }
  }

  private void put(MediaKey name, String content, @Nullable String sha256) {
    put(name, content.getBytes(UTF_8), sha256);
  }

  private void put(MediaKey name, byte[] content, @Nullable String sha256) {
    mediaStore().put(name, new ByteArrayInputStream(content), content.length, sha256);
  }

  private String text(MediaKey name) {
    return new String(read(name), UTF_8);
  }

  private byte[] read(MediaKey name) {
    try (InputStream stream = mediaStore().open(name, 0, Long.MAX_VALUE)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Comes in small pieces, as from a network. */
  private static InputStream big(int size) {
    return new ByteArrayInputStream(bytes(size)) {
      @Override
      public synchronized int read(byte[] into, int offset, int count) {
        return super.read(into, offset, Math.min(count, 50_001));
      }
    };
  }

  /** The same for the same size, and others for others. */
  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
