package org.deskbridge.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.recording.ChunkFixtures.arriving;
import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountSettings;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.NotCapturingException;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.RecordingOrigin;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.junit.jupiter.api.Test;

class EraseTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final EraseRecordings eraseRecordings = memory.desk().recordings().eraseRecordings();
  private final EraseExpired eraseExpired = memory.desk().recordings().eraseExpired();

  @Test
  void removesEverythingButTheFact() {
    var session = memory.agreed().state().key();
    var made = memory.transcoded(session);
    var waiting = memory.recorded(session);
    var running = memory.capturing(session);
    memory.captured(running, InMemoryTranscoder.capture("a second"));
    var other = memory.transcoded();

    var erased = eraseRecordings.erase(memory.caller(), session);

    assertThat(erased)
        .extracting(RecordingState::id)
        .containsExactly(made.id(), waiting.id(), running.id());
    assertThat(erased).allSatisfy(this::assertErased);
    assertThat(memory.state(other.id())).isEqualTo(other);
    assertThat(memory.mediaStore().names(other.id())).hasSize(3);
    assertThat(memory.recordings().history(made.id())).hasSize(made.revision() + 2);
  }

  private void assertErased(RecordingState erased) {
    assertThat(memory.state(erased.id())).isEqualTo(erased);
    assertThat(erased.stage()).isEqualTo(new RecordingStage.Erased());
    assertThat(memory.mediaStore().names(erased.id())).isEmpty();
    assertThat(memory.chunks().capture(erased.id())).isEqualTo(CaptureProgress.NONE);
  }

  @Test
  void erasesOnce() {
    var made = memory.transcoded();
    var session = made.origin().session();
    eraseRecordings.erase(memory.caller(), session);

    assertThat(eraseRecordings.erase(memory.caller(), session)).isEmpty();
    assertThat(memory.state(made.id()).revision()).isEqualTo(made.revision() + 1);
  }

  @Test
  void erasesNothingForOthers() {
    var made = memory.transcoded();

    assertThat(eraseRecordings.erase(memory.stranger(), made.origin().session())).isEmpty();
    assertThat(eraseRecordings.erase(memory.caller(), newKey())).isEmpty();
    assertThat(memory.state(made.id())).isEqualTo(made);
  }

  @Test
  void leavesNoChunkThatArrivesMeanwhile() {
    var session = memory.agreed().state().key();
    var running = memory.capturing(session);
    var content = "a second of a screen".getBytes(UTF_8);

    assertThatThrownBy(
            () ->
                memory
                    .desk()
                    .recordings()
                    .addChunk()
                    .add(
                        memory.caller(),
                        session,
                        running.id(),
                        chunk(0, content),
                        arriving(content, () -> eraseRecordings.erase(Caller.service(), session))))
        .isInstanceOf(NotCapturingException.class);

    assertErased(memory.state(running.id()));
  }

  @Test
  void removesWhatIsAddedRightBeforeTheErasureIsOnRecord() {
    var running = memory.capturing(memory.agreed().state().key());
    InstantSource clock =
        () -> {
          memory.captured(running, InMemoryTranscoder.capture("a last second"));
          return memory.now();
        };
    var eraser =
        new RecordingEraser(memory.recordings(), memory.chunks(), memory.mediaStore(), clock);

    var erased = eraser.erase(running.id());

    assertErased(erased.orElseThrow());
  }

  @Test
  void erasesWhatIsKeptNoLonger() {
    keepRecordings(Duration.ofDays(7));
    var old = memory.transcoded();
    memory.pass(Duration.ofDays(1));
    var young = memory.transcoded();
    memory.pass(Duration.ofDays(6));

    assertThat(eraseExpired.eraseExpired(Caller.service()))
        .extracting(RecordingState::id)
        .containsExactly(old.id());
    assertErased(memory.state(old.id()));
    assertThat(memory.state(young.id())).isEqualTo(young);
    assertThat(eraseExpired.eraseExpired(Caller.service())).isEmpty();
  }

  /** One recording that a store does not let go of must not keep all the others on record. */
  @Test
  void erasesTheOthersWhereOneCannotBeErased() {
    keepRecordings(Duration.ofDays(7));
    var stuck = memory.transcoded();
    var other = memory.transcoded();
    memory.pass(Duration.ofDays(7));
    memory.mediaStore().lock(stuck.id());

    var erased = eraseExpired.eraseExpired(Caller.service());

    assertThat(erased).extracting(RecordingState::id).containsExactly(other.id());
    assertThat(memory.state(stuck.id())).isEqualTo(stuck);
    assertThatThrownBy(() -> eraseExpired.eraseExpired(Caller.service()))
        .isInstanceOf(UnavailableException.class);
  }

  @Test
  void keepsWhatIsNotToBeErasedYet() {
    keepRecordings(Duration.ofDays(7));
    memory.transcoded();
    memory.pass(Duration.ofDays(7).minusSeconds(10));

    assertThat(eraseExpired.eraseExpired(Caller.service())).isEmpty();
  }

  @Test
  void keepsEverythingWhereNobodyDecidedOtherwise() {
    memory.transcoded();
    memory.pass(Duration.ofDays(3_650));
    assertThat(eraseExpired.eraseExpired(Caller.service())).isEmpty();

    memory
        .accountSettingsStore()
        .set(
            memory.expert().account().key(),
            new AccountSettings(RecordingMode.ALWAYS, Duration.ofDays(30), null));
    assertThat(eraseExpired.eraseExpired(Caller.service())).isEmpty();
  }

  @Test
  void erasesTwoHundredAtOnce() {
    keepRecordings(Duration.ofDays(1));
    IntStream.range(0, 201)
        .forEach(
            each -> {
              var origin =
                  new RecordingOrigin(
                      newKey(),
                      memory.expert().account().key(),
                      memory.expert().key(),
                      null,
                      memory.now());
              memory
                  .recordings()
                  .commit(RecordingFixtures.started(memory.recordings().newId(), origin));
            });
    memory.pass(Duration.ofDays(2));

    assertThat(eraseExpired.eraseExpired(Caller.service())).hasSize(200);
    assertThat(eraseExpired.eraseExpired(Caller.service())).hasSize(1);
    assertThat(eraseExpired.eraseExpired(Caller.service())).isEmpty();
  }

  @Test
  void erasesNothingExpiredForOthers() {
    keepRecordings(Duration.ofDays(1));
    memory.transcoded();
    memory.pass(Duration.ofDays(2));

    assertThat(eraseExpired.eraseExpired(memory.stranger())).isEmpty();
    assertThat(eraseExpired.eraseExpired(memory.caller())).hasSize(1);
  }

  private void keepRecordings(Duration time) {
    memory
        .accountSettingsStore()
        .set(memory.expert().account().key(), new AccountSettings(RecordingMode.ASK, null, time));
  }
}
