package org.deskbridge.recording.video;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Collection;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.recording.RecordingAccess;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;

/** Requests the videos of recordings. */
@UseCase
public final class RequestTranscoding {

  private final Recordings recordings;
  private final RecordingAccess finder;
  private final InstantSource clock;

  public RequestTranscoding(Recordings recordings, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.finder = new RecordingAccess(recordings);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Queues the recordings, including failed ones; does nothing for a recording that has its video,
   * is already queued, or is still open.
   *
   * @throws AccessDeniedException if one is unknown or foreign; then none is queued
   */
  public void request(Caller caller, Collection<RecordingId> ids) {
    finder.all(caller, ids).forEach(each -> request(caller, each.state().id()));
  }

  private void request(Caller caller, RecordingId id) {
    OptimisticRetry.on(StaleRecordingException.class)
        .run(
            () -> {
              var change = finder.get(caller, id).requestTranscode(clock.instant());
              change.ifPresent(recordings::commit);
              return change;
            });
  }
}
