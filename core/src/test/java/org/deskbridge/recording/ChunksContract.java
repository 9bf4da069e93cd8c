package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.RivalFixtures.rounds;
import static org.deskbridge.RivalFixtures.wins;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.recording.RecordingFixtures.NOON;

import java.util.stream.IntStream;
import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** What every {@link Chunks} does. Implement {@link #chunks()} and inherit the tests. */
public interface ChunksContract {

  /** One of two recordings, which need not be on record. */
  RecordingId ONE = new RecordingId(101);

  /** The other of two recordings, which need not be on record. */
  RecordingId OTHER = new RecordingId(102);

  /** Returns the implementation under test: the same throughout a test, empty at its start. */
  Chunks chunks();

  @Test
  default void knowsNothingOfARecordingWithoutChunks() {
    assertThat(chunks().capture(ONE)).isEqualTo(CaptureProgress.NONE);
    assertThat(chunks().chunk(ONE, 0)).isEmpty();
  }

  @Test
  default void tellsWhatHasArrived() {
    chunks().add(ONE, chunk(0, 1_000), NOON);
    assertThat(chunks().capture(ONE)).isEqualTo(new CaptureProgress(1, 1_000, NOON));

    chunks().add(ONE, chunk(1, 1), NOON.plusMillis(1));
    chunks().add(ONE, chunk(2, 20), NOON.plusMillis(2_345));
    assertThat(chunks().capture(ONE))
        .isEqualTo(new CaptureProgress(3, 1_021, NOON.plusMillis(2_345)));
  }

  @Test
  default void returnsAChunkThatHasArrived() {
    var first = chunk(0, 7);
    var second = chunk(1, Chunk.MAX_BYTES);
    chunks().add(ONE, first, NOON);
    chunks().add(ONE, second, NOON);

    assertThat(chunks().chunk(ONE, 0)).contains(first);
    assertThat(chunks().chunk(ONE, 1)).contains(second);
    assertThat(chunks().chunk(ONE, 2)).isEmpty();
    assertThat(chunks().chunk(OTHER, 0)).isEmpty();
  }

  @Test
  default void refusesAChunkThatIsNotTheNext() {
    assertThatThrownBy(() -> chunks().add(ONE, chunk(1, 5), NOON))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER))
        .hasMessage("chunk: 1 (expected: 0)");
    chunks().add(ONE, chunk(0, 5), NOON);

    assertThatThrownBy(() -> chunks().add(ONE, chunk(2, 5), NOON))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER))
        .hasMessage("chunk: 2 (expected: 1)");
    assertThat(chunks().capture(ONE)).isEqualTo(new CaptureProgress(1, 5, NOON));
  }

  @Test
  default void keepsTheChunkThatCameFirst() {
    var first = chunk(0, 5);
    chunks().add(ONE, first, NOON);

    assertThatThrownBy(() -> chunks().add(ONE, chunk(0, 6), NOON.plusSeconds(1)))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER));
    assertThatThrownBy(() -> chunks().add(ONE, first, NOON.plusSeconds(1)))
        .has(errorCode(ErrorCode.RECORDING_CHUNK_OUT_OF_ORDER));
    assertThat(chunks().chunk(ONE, 0)).contains(first);
    assertThat(chunks().capture(ONE)).isEqualTo(new CaptureProgress(1, 5, NOON));
  }

  @Test
  default void tellsRecordingsApart() {
    chunks().add(ONE, chunk(0, 5), NOON);
    chunks().add(OTHER, chunk(0, 6), NOON.plusSeconds(1));
    chunks().add(OTHER, chunk(1, 7), NOON.plusSeconds(2));

    assertThat(chunks().capture(ONE)).isEqualTo(new CaptureProgress(1, 5, NOON));
    assertThat(chunks().capture(OTHER)).isEqualTo(new CaptureProgress(2, 13, NOON.plusSeconds(2)));
  }

  @Test
  default void countsMoreBytesThanAnIntHolds() {
    IntStream.range(0, 200)
        .forEach(each -> chunks().add(ONE, chunk(each, Chunk.MAX_BYTES), NOON.plusSeconds(each)));

    assertThat(chunks().capture(ONE))
        .isEqualTo(new CaptureProgress(200, 200 * Chunk.MAX_BYTES, NOON.plusSeconds(199)));
  }

  @Test
  default void addsAChunkOfRivalsOnce() {
    rounds(
        number -> {
          var won =
              atOnce(8, rival -> wins(() -> chunks().add(ONE, chunk(number, 1L + rival), NOON)));

          assertThat(won).containsOnlyOnce(true);
          assertThat(chunks().chunk(ONE, number)).contains(chunk(number, 1L + won.indexOf(true)));
          assertThat(chunks().capture(ONE).chunks()).isEqualTo(number + 1);
        });
  }

  @Test
  default void addsTheChunksOfSeveralRecordingsAtOnce() {
    atOnce(
        8,
        rival -> {
          var id = new RecordingId(200L + rival);
          IntStream.range(0, 20).forEach(each -> chunks().add(id, chunk(each, 3), NOON));
          return id;
        });

    for (int rival = 0; rival < 8; rival++) {
      assertThat(chunks().capture(new RecordingId(200L + rival)))
          .isEqualTo(new CaptureProgress(20, 60, NOON));
    }
  }

  @Test
  default void forgetsTheChunksOfOneRecording() {
    chunks().add(ONE, chunk(0, 5), NOON);
    chunks().add(ONE, chunk(1, 5), NOON);
    chunks().add(OTHER, chunk(0, 6), NOON);

    chunks().remove(ONE);
    chunks().remove(new RecordingId(103));

    assertThat(chunks().capture(ONE)).isEqualTo(CaptureProgress.NONE);
    assertThat(chunks().chunk(ONE, 0)).isEmpty();
    assertThat(chunks().capture(OTHER)).isEqualTo(new CaptureProgress(1, 6, NOON));
  }

  private static Chunk chunk(int number, long bytes) {
    return new Chunk(number, bytes, "%064x".formatted(bytes * 1_000 + number));
  }
}
