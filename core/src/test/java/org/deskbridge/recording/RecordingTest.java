package org.deskbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.recording.RecordingFixtures.NOON;
import static org.deskbridge.recording.RecordingFixtures.VIDEO;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.recording.RecordingStage.Capturing;
import org.deskbridge.recording.RecordingStage.Erased;
import org.deskbridge.recording.RecordingStage.Failed;
import org.deskbridge.recording.RecordingStage.ReadyForDownload;
import org.deskbridge.recording.RecordingStage.ReadyForTranscode;
import org.deskbridge.recording.RecordingStage.Transcoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingTest {

  private static final String REASON = "No video came of it.";

  private static final List<Function<Recording, Optional<RecordingChange>>> STEPS =
      List.of(
          each -> each.close(3, false, NOON),
          each -> each.close(3, true, NOON),
          each -> each.close(0, true, NOON),
          each -> each.requestTranscode(NOON),
          each -> each.beginTranscode(NOON),
          each -> each.stopTranscode(NOON),
          each -> each.postponeTranscode(NOON),
          each -> each.failTranscode(REASON, NOON),
          each -> each.refuseTranscode(REASON, NOON),
          each -> each.finishTranscode(VIDEO, NOON),
          each -> each.erase(NOON));

  /** The digit counts failed attempts; what is queued for LATER may begin after half a minute. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = false,
      textBlock =
"""
# from,    close,  unasked, empty, request, begin,   stop,    postpone, fail,    refuse, finish, erase
          CAPTURING, READY0, QUEUED0, EMPTY, -,       -,       -,       -,        -,       -,      -,      ERASED
          READY0,    -,      -,       -,     QUEUED0, -,       -,       -,        -,       -,      -,      ERASED
          READY2,    -,      -,       -,     QUEUED2, -,       -,       -,        -,       -,      -,      ERASED
          QUEUED0,   -,      -,       -,     -,       MAKING0, -,       -,        -,       -,      -,      ERASED
          QUEUED2,   -,      -,       -,     -,       MAKING2, -,       -,        -,       -,      -,      ERASED
          LATER1,    -,      -,       -,     -,       MAKING1, -,       -,        -,       -,      -,      ERASED
          MAKING0,   -,      -,       -,     -,       -,       QUEUED0, LATER0,   LATER1,  FAILED, VIDEO,  ERASED
          MAKING1,   -,      -,       -,     -,       -,       QUEUED1, LATER1,   LATER2,  FAILED, VIDEO,  ERASED
          MAKING2,   -,      -,       -,     -,       -,       QUEUED2, LATER2,   FAILED,  FAILED, VIDEO,  ERASED
          VIDEO,     -,      -,       -,     -,       -,       -,       -,        -,       -,      -,      ERASED
          FAILED,    -,      -,       -,     QUEUED0, -,       -,       -,        -,       -,      -,      ERASED
          EMPTY,     -,      -,       -,     -,       -,       -,       -,        -,       -,      -,      ERASED
          ERASED,    -,      -,       -,     -,       -,       -,       -,        -,       -,      -,      -
""")
  void stepsLeadWhereTheTableSays(
      String from,
      String close,
      String unasked,
      String empty,
      String request,
      String begin,
      String stop,
      String postpone,
      String fail,
      String refuse,
      String finish,
      String erase) {
    var recording = at(from);

    assertThat(STEPS)
        .extracting(step -> step.apply(recording).map(RecordingTest::word).orElse("-"))
        .containsExactly(
            close, unasked, empty, request, begin, stop, postpone, fail, refuse, finish, erase);
    assertThat(recording.state().canTranscode()).isEqualTo(!request.equals("-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURING", "READY0", "QUEUED2", "MAKING1", "VIDEO", "FAILED", "ERASED"})
  void carriesTheArchivedFlagBesideEveryStage(String stage) {
    var recording = at(stage);

    var flagged = recording.archive(true, NOON).orElseThrow().after();

    assertThat(flagged.state().isArchived()).isTrue();
    assertThat(flagged.state().stage()).isEqualTo(recording.state().stage());
    assertThat(flagged.archive(true, NOON)).isEmpty();
    assertThat(flagged.archive(false, NOON).orElseThrow().after().state().isArchived()).isFalse();
    assertThat(recording.archive(false, NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAPTURING", "READY0", "QUEUED2", "MAKING1", "VIDEO", "FAILED"})
  void countsEveryChange(String stage) {
    var recording = at(stage);

    assertThat(STEPS.stream().flatMap(step -> step.apply(recording).stream()))
        .isNotEmpty()
        .allSatisfy(
            change -> {
              assertThat(change.after().state().revision()).isEqualTo(8);
              assertThat(change.event().after()).isEqualTo(change.after().state());
              assertThat(change.event().at()).isEqualTo(NOON);
            });
  }

  @Test
  void refusesAChangeAndAnEventThatSpeakOfDifferentStates() {
    var event = new RecordingEvent.Erased(at("ERASED").state(), NOON);

    assertThatThrownBy(() -> new RecordingChange(at("VIDEO"), event))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Recording at(String word) {
    var failures = word.charAt(word.length() - 1) - '0';
    var stage =
        switch (word.replaceAll("[0-9]", "")) {
          case "CAPTURING" -> new Capturing();
          case "READY" -> new ReadyForTranscode(failures, false);
          case "QUEUED" -> new ReadyForTranscode(failures, true);
          case "LATER" -> new ReadyForTranscode(failures, true, NOON.plusSeconds(30));
          case "MAKING" -> new Transcoding(failures);
          case "VIDEO" -> new ReadyForDownload(VIDEO);
          case "FAILED" -> new Failed(REASON);
          case "EMPTY" -> Failed.nothingCaptured();
          case "ERASED" -> new Erased();
          default -> throw new IllegalArgumentException(word);
        };
    return Recording.restore(
        new RecordingState(new RecordingId(71), 7, RecordingFixtures.origin(NOON), stage, false));
  }

  private static String word(RecordingChange change) {
    var stage = change.after().state().stage();
    return switch (stage.name()) {
      case CAPTURING -> "CAPTURING";
      case READY_FOR_TRANSCODE -> word((ReadyForTranscode) stage);
      case TRANSCODING -> "MAKING" + ((Transcoding) stage).failures();
      case READY_FOR_DOWNLOAD -> "VIDEO";
      case FAILED -> ((Failed) stage).isFinal() ? "EMPTY" : "FAILED";
      case ERASED -> "ERASED";
    };
  }

  private static String word(ReadyForTranscode ready) {
    if (!ready.isQueued()) {
      return "READY" + ready.failures();
    }
    if (ready.notBefore() == null) {
      return "QUEUED" + ready.failures();
    }
    assertThat(ready.notBefore()).isEqualTo(NOON.plusSeconds(30));
    return "LATER" + ready.failures();
  }

  @ParameterizedTest
  @CsvSource({"-1, 5", "86401, 5", "0, 0", "0, 16777217", "0, -1"})
  void takesNoOtherChunksThanThereAre(int number, long bytes) {
    assertThatThrownBy(() -> new Chunk(number, bytes, "0".repeat(64)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "A", "g", "\u0660"})
  void takesNoOtherHashThanThereIs(String digits) {
    assertThatThrownBy(() -> new Chunk(0, 5, digits.repeat(digits.equals("0") ? 63 : 64)))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void namesOneThingOfEachKindButOfChunks() {
    var id = new RecordingId(71);

    assertThat(MediaKey.chunk(id, 7).number()).isEqualTo(7);
    assertThatThrownBy(() -> MediaKey.chunk(id, -1)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new MediaKey(id, MediaKey.Kind.VIDEO, 1))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "+1", "01", "1.0", " 1", "1e3", "\u0661", "1234567890123456789"})
  void readsNoOtherIdsThanThereAre(String text) {
    assertThat(RecordingId.parse(text)).isEmpty();
  }

  @Test
  void readsIds() {
    assertThat(RecordingId.parse("103")).contains(new RecordingId(103));
    assertThat(RecordingId.parse("123456789012345678"))
        .map(RecordingId::toString)
        .contains("123456789012345678");
  }

  @Test
  void makesLinksGoodForTwoDaysAtLeast() {
    var least = Duration.ofDays(2);

    assertThat(new RecordingPolicy(true, Duration.ZERO, least).linkValidity()).isEqualTo(least);
    assertThatThrownBy(() -> new RecordingPolicy(true, Duration.ZERO, least.minusSeconds(1)))
        .isInstanceOf(InvalidValueException.class);
  }
}
