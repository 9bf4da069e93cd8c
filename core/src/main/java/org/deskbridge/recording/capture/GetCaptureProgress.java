package org.deskbridge.recording.capture;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ConflictException;
import org.deskbridge.recording.CaptureProgress;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.RecordingAccess;
import org.deskbridge.recording.RecordingConflicts;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingNotFoundException;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.id.SessionKey;

/**
 * Returns the upload progress of a recording, for a page that continues after a lost connection.
 */
@UseCase
public final class GetCaptureProgress {

  private final RecordingAccess finder;
  private final Chunks chunks;

  public GetCaptureProgress(Recordings recordings, Chunks chunks) {
    this.finder = new RecordingAccess(recordings);
    this.chunks = requireNonNull(chunks, "chunks");
  }

  /**
   * Returns the upload progress.
   *
   * @throws RecordingNotFoundException if the session has no such recording of the caller
   * @throws ConflictException {@code recording.not-capturing} if the recording is closed
   */
  public CaptureProgress show(Caller caller, SessionKey session, RecordingId id) {
    var recording = finder.own(caller, session, id);
    if (!(recording.state().stage() instanceof RecordingStage.Capturing)) {
      throw RecordingConflicts.notCapturing();
    }
    return chunks.capture(id);
  }
}
