package org.deskbridge.adapter.persistence.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.recording.RecordingFixtures.ACCOUNT;
import static org.deskbridge.recording.RecordingFixtures.begun;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingFixtures;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.video.TranscodeQueue;
import org.deskbridge.recording.video.TranscodeQueueContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlTranscodeQueueTest implements TranscodeQueueContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Recordings recordings() {
    return folder.store().recordings();
  }

  @Override
  public TranscodeQueue transcodeQueue() {
    return folder.store().transcodeQueue();
  }

  @Test
  void knowsOverARestartWhoseTranscoderFellSilent() {
    var begun = making();
    var state = begun.after().state();
    var begunAt = begun.event().at();

    folder.reopen();

    assertThat(next(begunAt.minusMillis(1))).isEmpty();
    assertThat(next(begunAt).orElseThrow().state()).isEqualTo(state);

    transcodeQueue().note(state.id(), 0.5, begunAt.plusSeconds(5));
    folder.reopen();

    assertThat(next(begunAt)).isEmpty();
    assertThat(next(begunAt.plusSeconds(5))).isPresent();
  }

  private Optional<Recording> next(Instant silentSince) {
    return transcodeQueue().next(MUCH_LATER, silentSince);
  }

  @Test
  void knowsOverARestartWhoseTurnItIs() {
    var served = queued(NOON, ACCOUNT);
    queued(NOON.plusSeconds(1), ACCOUNT);
    var other = queued(NOON.plusSeconds(2), OTHER_ACCOUNT);
    recordings().commit(begun(served));

    folder.reopen();

    assertThat(next(LONG_AGO).orElseThrow().state()).isEqualTo(other.after().state());
  }

  private RecordingChange making() {
    var change = RecordingFixtures.started(recordings().newId());
    recordings().commit(change);
    List<UnaryOperator<RecordingChange>> life =
        List.of(RecordingFixtures::closed, RecordingFixtures::requested, RecordingFixtures::begun);
    for (var step : life) {
      change = step.apply(change);
      recordings().commit(change);
    }
    return change;
  }
}
