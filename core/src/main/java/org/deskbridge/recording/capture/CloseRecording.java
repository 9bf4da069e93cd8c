package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingAccess;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingConflicts;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingPolicy;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;
import org.deskbridge.session.id.SessionKey;

/** Closes a recording after all of its chunks have arrived. */
@UseCase
public final class CloseRecording {

  private final Recordings recordings;
  private final RecordingAccess finder;
  private final Chunks chunks;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  public CloseRecording(
      Recordings recordings, Chunks chunks, RecordingPolicy policy, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.finder = new RecordingAccess(recordings);
    this.chunks = requireNonNull(chunks, "chunks");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Closes the recording and returns its new state; a closed one is returned unchanged.
   *
   * @param sent the number of chunks of the page
   * @throws RecordingNotFoundException if the session has no such recording of the caller
   * @throws ConflictException {@code recording.chunk-out-of-order} if fewer have arrived; the
   *     message names the next
   */
  public RecordingState close(Caller caller, SessionKey session, RecordingId id, int sent) {
    return OptimisticRetry.on(StaleRecordingException.class)
        .run(
            () -> {
              var recording = finder.own(caller, session, id);
              var arrived = chunks.capture(id).chunks();
              if (recording.state().stage() instanceof RecordingStage.Capturing && arrived < sent) {
                throw RecordingConflicts.chunkOutOfOrder(sent, arrived);
              }
              var change =
                  recording.close(arrived, policy.transcodeAutomatically(), clock.instant());
              change.ifPresent(recordings::commit);
              return change.map(RecordingChange::after).orElse(recording).state();
            });
  }
}
