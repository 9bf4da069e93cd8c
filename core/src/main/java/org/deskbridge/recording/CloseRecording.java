package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.deskbridge.session.SessionKey;

/** Closes a recording of which everything has arrived. */
@UseCase
public final class CloseRecording {

  private final Recordings recordings;
  private final RecordingFinder finder;
  private final Chunks chunks;
  private final RecordingPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public CloseRecording(
      Recordings recordings, Chunks chunks, RecordingPolicy policy, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.finder = new RecordingFinder(recordings);
    this.chunks = requireNonNull(chunks, "chunks");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Closes the recording and returns it as it then stands; a closed one is returned unchanged.
   *
   * @param sent how many chunks the page has captured
   * @throws RecordingNotFoundException if the session has no such recording of the caller's own
   * @throws ChunkOutOfOrderException if fewer have arrived; the message names the next
   */
  public RecordingState close(Caller caller, SessionKey session, RecordingId id, int sent) {
    return Redecide.whileRivalsCommit(
        () -> {
          var recording = finder.own(caller, session, id);
          var arrived = chunks.capture(id).chunks();
          if (recording.state().stage() instanceof RecordingStage.Capturing && arrived < sent) {
            throw new ChunkOutOfOrderException(id, sent, arrived);
          }
          var change = recording.close(arrived, policy.isTranscodedUnasked(), clock.instant());
          change.ifPresent(recordings::commit);
          return change.map(RecordingChange::after).orElse(recording).state();
        });
  }
}
