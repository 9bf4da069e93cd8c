package org.deskbridge.recording.video;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.RecordingDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.ChunkFixtures;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaKey.Kind;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingStage.Failed;
import org.deskbridge.recording.RecordingStage.ReadyForDownload;
import org.deskbridge.recording.RecordingStage.ReadyForTranscode;
import org.deskbridge.recording.RecordingStage.Transcoding;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.StorageFullException;
import org.deskbridge.recording.Video;
import org.deskbridge.time.ServiceClock;
import org.junit.jupiter.api.Test;

class TranscodeNextTest {

  private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final RecordingDesk requestTranscoding = memory.desk().recordings();
  private final RecordingDesk transcodeNext = memory.desk().recordings();

  @Test
  void makesTheVideoThatWasAskedFor() {
    var recording = queued();

    var made = transcode().orElseThrow();

    assertThat(made).isEqualTo(memory.state(recording.id()));
    assertThat(made.stage())
        .isEqualTo(new ReadyForDownload(new Video(Duration.ofSeconds(3), bytes(made))));
    assertThat(memory.mediaStore().names(recording.id()))
        .containsExactlyInAnyOrder(
            MediaKey.of(made.id(), Kind.VIDEO),
            MediaKey.of(made.id(), Kind.THUMBNAIL),
            MediaKey.of(made.id(), Kind.EVENTS));
    assertThat(transcode()).isEmpty();
  }

  private long bytes(RecordingState state) {
    return memory.mediaStore().find(MediaKey.of(state.id(), Kind.VIDEO)).orElseThrow().bytes();
  }

  @Test
  void writesWhatHappenedMeanwhile() {
    var session = memory.agreed().state().key();
    var recording = memory.capturing(session);
    memory.pass(Duration.ofMillis(400));
    memory.desk().room().postMessage(memory.caller(), session, "Hello");
    memory.captured(recording, InMemoryTranscoder.capture("a second"));
    memory.pass(Duration.ofMillis(601));
    memory.desk().room().postMessage(memory.caller(), session, "Too late");
    memory.desk().recordings().close(memory.caller(), session, recording.id(), 1);
    request(recording);

    transcode();

    var events = memory.mediaStore().content(MediaKey.of(recording.id(), Kind.EVENTS));
    assertThat(new String(events.orElseThrow(), UTF_8))
        .isEqualTo(
            """
            {"time":0.000,"type":"status","status":"active"}
            {"time":0.400,"type":"chat","participantName":"Erika Expert","content":"Hello"}
            """);
  }

  @Test
  void makesNothingThatNobodyAskedFor() {
    memory.recorded();

    assertThat(transcode()).isEmpty();
  }

  @Test
  void makesNothingForOthersThanTheService() {
    queued();

    assertThat(transcodeNext.transcodeNext(memory.caller())).isEmpty();
    assertThat(transcodeNext.transcodeNext(Caller.anyone())).isEmpty();
  }

  @Test
  void makesTheOneFirstThatHasWaitedLongest() {
    var one = queued();
    memory.pass(Duration.ofSeconds(1));
    var other = queued();

    assertThat(transcode()).map(RecordingState::id).contains(one.id());
    assertThat(transcode()).map(RecordingState::id).contains(other.id());
    assertThat(transcode()).isEmpty();
  }

  @Test
  void makesAVideoOnceWhoeverWantsToMakeIt() {
    var recording = queued();

    var made = atOnce(4, rival -> transcode());

    assertThat(made.stream().flatMap(Optional::stream))
        .containsExactly(memory.state(recording.id()));
    assertThat(memory.recordings().history(recording.id()))
        .filteredOn(each -> each instanceof RecordingEvent.TranscodeBegun)
        .hasSize(1);
  }

  @Test
  void triesThreeTimesHalfAMinuteApartWhatTheTranscoderCrashesOver() {
    var recording = queued();
    for (int attempt = 0; attempt < 3; attempt++) {
      memory.transcoder().failNext(new TranscoderCrashedException("It crashed."));
    }

    assertThat(transcode().orElseThrow().stage())
        .isEqualTo(new ReadyForTranscode(1, true, memory.now().plusSeconds(30)));
    memory.pass(Duration.ofMillis(29_999));
    assertThat(transcode()).isEmpty();
    memory.pass(Duration.ofMillis(1));
    assertThat(transcode().orElseThrow().stage())
        .isEqualTo(new ReadyForTranscode(2, true, memory.now().plusSeconds(30)));
    memory.pass(HALF_A_MINUTE);

    assertThat(transcode().orElseThrow().stage()).isEqualTo(new Failed("It crashed."));
    memory.pass(HALF_A_MINUTE);
    assertThat(transcode()).isEmpty();
    assertThat(memory.recordings().history(recording.id()))
        .filteredOn(each -> each instanceof RecordingEvent.TranscodeFailed)
        .extracting(each -> ((RecordingEvent.TranscodeFailed) each).reason())
        .containsExactly("It crashed.", "It crashed.", "It crashed.");
  }

  @Test
  void countsNoFailureWhereTheStoreIsToBlameAndSaysSo() {
    var recording = queued();
    for (int attempt = 0; attempt < 4; attempt++) {
      memory.transcoder().failNext(new StorageFullException(null));

      assertThatThrownBy(this::transcode).isInstanceOf(StorageFullException.class);
      assertThat(memory.state(recording.id()).stage())
          .isEqualTo(new ReadyForTranscode(0, true, memory.now().plusSeconds(30)));
      assertThat(transcode()).isEmpty();
      memory.pass(HALF_A_MINUTE);
    }

    assertThat(transcode().orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void countsNoFailureWhereTheEventsCannotBeStored() {
    var recording = queued();
    memory
        .transcoder()
        .whileMakingNext(
            () ->
                memory
                    .mediaStore()
                    .capacity(
                        memory.mediaStore().names(recording.id()).stream()
                            .mapToLong(each -> memory.mediaStore().find(each).orElseThrow().bytes())
                            .sum()));

    assertThatThrownBy(this::transcode).isInstanceOf(StorageFullException.class);

    assertThat(memory.state(recording.id()).stage())
        .isEqualTo(new ReadyForTranscode(0, true, memory.now().plusSeconds(30)));
  }

  @Test
  void makesAVideoOfAnotherAccountBeforeAllThatCannotBeMade() {
    var bad = Stream.generate(this::queued).limit(5).map(RecordingState::id).toList();
    memory.pass(Duration.ofSeconds(1));
    var good = queuedElsewhere();
    memory.transcoder().failNext(new UnplayableRecordingException("Only sound was captured."));

    assertThat(transcode()).map(RecordingState::id).contains(bad.get(0));
    assertThat(transcode()).map(RecordingState::id).contains(good);

    assertThat(memory.state(good).stage()).isInstanceOf(ReadyForDownload.class);
  }

  private RecordingId queuedElsewhere() {
    var id = memory.recordings().newId();
    var content = InMemoryTranscoder.capture("captured");
    memory
        .mediaStore()
        .put(MediaKey.chunk(id, 0), new ByteArrayInputStream(content), content.length, null);
    var stranger = memory.stranger().expert().orElseThrow().account().key();
    var begun =
        RecordingFixtures.started(
            id, RecordingFixtures.origin(stranger, memory.now().minusSeconds(20)));
    memory.chunks().add(id, ChunkFixtures.chunk(0, content), memory.now());
    var over = RecordingFixtures.closed(begun);
    memory.recordings().commit(begun);
    memory.recordings().commit(over);
    memory.recordings().commit(RecordingFixtures.requested(over));
    return id;
  }

  @Test
  void triesAgainWhenSomebodyAsksAgain() {
    var recording = queued();
    memory
        .transcoder()
        .failNext(new UnplayableRecordingException("What was captured is no video."));
    transcode();

    request(recording);
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new ReadyForTranscode(0, true));
    assertThat(transcode().orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void saysAtOnceThatWhatWasCapturedIsNoVideo() {
    var session = memory.agreed().state().key();
    var recording = memory.capturing(session);
    memory.captured(recording, "no video".getBytes(UTF_8));
    memory.desk().recordings().close(memory.caller(), session, recording.id(), 1);
    request(recording);

    assertThat(transcode().orElseThrow().stage())
        .isEqualTo(new Failed("What was captured is no video."));
    assertThat(transcode()).isEmpty();
    assertThat(memory.mediaStore().names(recording.id()))
        .containsExactly(MediaKey.chunk(recording.id(), 0));
  }

  @Test
  void queuesAgainWhatWasStopped() {
    queued();
    memory.transcoder().failNext(new TranscodeStoppedException());

    assertThat(transcode().orElseThrow().stage()).isEqualTo(new ReadyForTranscode(0, true));
    assertThat(transcode().orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void beginsAnewWhatCrashedHalfAMinuteAgo() {
    var recording = crashed();
    memory.pass(Duration.ofMillis(29_999));
    assertThat(transcode()).isEmpty();

    memory.pass(Duration.ofMillis(1));
    assertThat(transcode().orElseThrow().stage())
        .isEqualTo(new ReadyForTranscode(1, true, memory.now().plusSeconds(30)));

    memory.pass(HALF_A_MINUTE);
    assertThat(transcode().orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
    assertThat(memory.mediaStore().find(MediaKey.of(recording.id(), Kind.VIDEO))).isPresent();
  }

  @Test
  void givesUpWhatCrashesThreeTimes() {
    var recording = crashed();
    for (int crash = 0; crash < 2; crash++) {
      memory.pass(HALF_A_MINUTE);
      transcode();
      memory.pass(HALF_A_MINUTE);
      crash();
    }
    memory.pass(HALF_A_MINUTE);

    assertThat(transcode().orElseThrow().stage())
        .isEqualTo(new Failed("The making of the video broke off."));
    assertThat(memory.state(recording.id()).canTranscode()).isTrue();
  }

  @Test
  void leavesAloneWhatGivesASignOfLife() {
    var recording = crashed();
    memory.pass(Duration.ofSeconds(29));
    memory.recordings().note(recording.id(), 0.5, memory.now());
    memory.pass(Duration.ofSeconds(29));

    assertThat(transcode()).isEmpty();
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new Transcoding(0));
  }

  @Test
  void tellsHowFarTheVideoIs() {
    var recording = queued();
    var seen = new ArrayList<Double>();
    memory
        .transcoder()
        .whileMakingNext(
            () -> seen.add(memory.recordings().progress(recording.id()).orElseThrow()));

    transcode();

    assertThat(seen).containsExactly(1.0);
  }

  @Test
  void makesTheVideoEvenIfNobodyHearsHowFarItIs() {
    queued();

    var made = transcodeWith(new DeafQueue()).transcodeNext(Caller.service());

    assertThat(made.orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void keepsTheVideoOfARecordingThatIsArchivedMeanwhile() {
    var recording = queued();
    memory
        .transcoder()
        .whileMakingNext(
            () ->
                memory
                    .desk()
                    .recordings()
                    .markArchived(memory.caller(), List.of(recording.id()), true));

    var made = transcode().orElseThrow();

    assertThat(made.stage()).isInstanceOf(ReadyForDownload.class);
    assertThat(made.isArchived()).isTrue();
  }

  @Test
  void dropsTheVideoOfAnAttemptThatWasTakenForCrashed() {
    var recording = queued();
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              memory.pass(HALF_A_MINUTE);
              transcode();
            });

    assertThat(transcode()).isEmpty();
    assertThat(memory.state(recording.id()).stage())
        .isEqualTo(new ReadyForTranscode(1, true, memory.now().plusSeconds(30)));
    assertThat(memory.mediaStore().find(MediaKey.chunk(recording.id(), 0))).isPresent();
    memory.pass(HALF_A_MINUTE);
    assertThat(transcode().orElseThrow().stage()).isInstanceOf(ReadyForDownload.class);
  }

  @Test
  void leavesTheVideoToTheAttemptThatTookOver() {
    var recording = queued();
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              memory.pass(HALF_A_MINUTE);
              transcode();
              memory.pass(HALF_A_MINUTE);
              crash();
            });

    assertThat(transcode()).isEmpty();
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new Transcoding(1));
    assertThat(memory.mediaStore().find(MediaKey.chunk(recording.id(), 0))).isPresent();
  }

  @Test
  void bringsNothingBackOfWhatWasErasedMeanwhile() {
    var recording = queued();
    memory.transcoder().whileMakingNext(() -> erase(recording));

    assertThat(transcode()).isEmpty();
    assertErased(recording);
  }

  @Test
  void bringsNothingBackOfWhatWasErasedBeforeTheFailure() {
    var recording = queued();
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              erase(recording);
              memory
                  .mediaStore()
                  .put(
                      MediaKey.of(recording.id(), Kind.VIDEO),
                      new ByteArrayInputStream(new byte[1]),
                      1,
                      null);
              throw new UnplayableRecordingException("What was captured is no video.");
            });

    assertThat(transcode()).isEmpty();
    assertErased(recording);
  }

  private void erase(RecordingState recording) {
    memory.desk().privacy().erase(Caller.service(), recording.origin().session());
  }

  private void assertErased(RecordingState recording) {
    assertThat(memory.state(recording.id()).stage()).isEqualTo(new RecordingStage.Erased());
    assertThat(memory.mediaStore().names(recording.id())).isEmpty();
    assertThat(memory.chunks().capture(recording.id())).isEqualTo(CaptureProgress.NONE);
  }

  @Test
  void asksForNothingIfOneIsOutOfReach() {
    var recording = memory.recorded();
    var unknown = memory.recordings().newId();

    assertThatThrownBy(
            () ->
                requestTranscoding.requestTranscoding(
                    memory.caller(), List.of(recording.id(), unknown)))
        .has(errorCode(ErrorCode.OUT_OF_REACH))
        .hasMessage("recordingIds: %s is out of reach".formatted(unknown));
    assertThatThrownBy(
            () -> requestTranscoding.requestTranscoding(memory.stranger(), List.of(recording.id())))
        .has(errorCode(ErrorCode.OUT_OF_REACH));
    assertThat(memory.state(recording.id())).isEqualTo(recording);
  }

  @Test
  void asksForAVideoWhateverTheStageOfTheRecording() {
    var capturing = memory.capturing(memory.agreed().state().key());
    var made = memory.transcoded();
    var recorded = memory.recorded();
    var queued = queued();

    requestTranscoding.requestTranscoding(
        memory.caller(), List.of(capturing.id(), made.id(), recorded.id(), queued.id()));

    assertThat(memory.state(capturing.id())).isEqualTo(capturing);
    assertThat(memory.state(made.id())).isEqualTo(made);
    assertThat(memory.state(queued.id())).isEqualTo(queued);
    assertThat(memory.state(recorded.id()).stage()).isEqualTo(new ReadyForTranscode(0, true));
  }

  private RecordingState queued() {
    var recording = memory.recorded();
    request(recording);
    return memory.state(recording.id());
  }

  private void request(RecordingState recording) {
    requestTranscoding.requestTranscoding(memory.caller(), List.of(recording.id()));
  }

  private RecordingState crashed() {
    var recording = queued();
    crash();
    return memory.state(recording.id());
  }

  private void crash() {
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              throw new IllegalStateException("the process is gone");
            });
    assertThatThrownBy(this::transcode).hasMessage("the process is gone");
  }

  private Optional<RecordingState> transcode() {
    return transcodeNext.transcodeNext(Caller.service());
  }

  private TranscodeNext transcodeWith(TranscodeQueue queue) {
    return new TranscodeNext(
        memory.recordings(),
        queue,
        memory.chunks(),
        memory.mediaStore(),
        memory.transcoder(),
        new InMemoryTimelineFormat(),
        memory.sessions(),
        ServiceClock.of(memory.clock()));
  }

  /** A queue that cannot be reached while a video is made. */
  private final class DeafQueue implements TranscodeQueue {
    @Override
    public Optional<Recording> next(Instant now, Instant silentSince) {
      return memory.recordings().next(now, silentSince);
    }

    @Override
    public void note(RecordingId id, double fraction, Instant at) {
      throw new UnavailableException("The record cannot be reached.", null);
    }

    @Override
    public Optional<Double> progress(RecordingId id) {
      return Optional.empty();
    }
  }
}
