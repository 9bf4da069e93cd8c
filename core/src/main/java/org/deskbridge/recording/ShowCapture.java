package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.deskbridge.session.SessionKey;

/** Shows what has arrived of a recording, for a page that goes on after a lost connection. */
@UseCase
public final class ShowCapture {

  private final RecordingFinder finder;
  private final Chunks chunks;

  /** Creates the use case from its ports. */
  public ShowCapture(Recordings recordings, Chunks chunks) {
    this.finder = new RecordingFinder(recordings);
    this.chunks = requireNonNull(chunks, "chunks");
  }

  /**
   * Returns what has arrived.
   *
   * @throws RecordingNotFoundException if the session has no such recording of the caller's own
   * @throws NotCapturingException if the recording is closed
   */
  public Capture show(Caller caller, SessionKey session, RecordingId id) {
    var recording = finder.own(caller, session, id);
    if (!(recording.state().stage() instanceof RecordingStage.Capturing)) {
      throw new NotCapturingException(id);
    }
    return chunks.capture(id);
  }
}
