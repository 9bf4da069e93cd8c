package org.deskbridge.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.error.FailureFixtures.errorCode;
import static org.deskbridge.recording.ChunkFixtures.arriving;
import static org.deskbridge.recording.ChunkFixtures.chunk;
import static org.deskbridge.session.SessionFixtures.newKey;

import java.time.InstantSource;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.PrivacyDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.InMemoryTranscoder;
import org.deskbridge.session.SessionNotFoundException;
import org.junit.jupiter.api.Test;

/** What erasing a customer does to the recordings of the session. */
class EraseRecordingsTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final PrivacyDesk eraseCustomer = memory.desk().privacy();

  @Test
  void removesEverythingButTheFact() {
    var session = memory.agreed().state().key();
    var made = memory.transcoded(session);
    var waiting = memory.recorded(session);
    var running = memory.capturing(session);
    memory.captured(running, InMemoryTranscoder.capture("a second"));
    var other = memory.transcoded();

    var erased = eraseCustomer.erase(memory.caller(), session).recordings();

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
    eraseCustomer.erase(memory.caller(), session);

    assertThat(eraseCustomer.erase(memory.caller(), session).recordings()).isEmpty();
    assertThat(memory.state(made.id()).revision()).isEqualTo(made.revision() + 1);
  }

  @Test
  void erasesNothingForOthers() {
    var made = memory.transcoded();

    assertThatThrownBy(() -> eraseCustomer.erase(memory.stranger(), made.origin().session()))
        .isInstanceOf(SessionNotFoundException.class);
    assertThatThrownBy(() -> eraseCustomer.erase(memory.caller(), newKey()))
        .isInstanceOf(SessionNotFoundException.class);
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
                    .addChunk(
                        memory.caller(),
                        session,
                        running.id(),
                        chunk(0, content),
                        arriving(content, () -> eraseCustomer.erase(Caller.service(), session))))
        .has(errorCode(ErrorCode.RECORDING_NOT_CAPTURING));

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
}
