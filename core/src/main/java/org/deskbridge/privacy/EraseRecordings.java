package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.id.SessionKey;

/** Removes everything that the recordings of a session consist of. */
@UseCase
public final class EraseRecordings {

  private final RecordingQueries lists;
  private final RecordingEraser eraser;

  /** Creates the use case from its ports. */
  public EraseRecordings(
      Recordings recordings,
      RecordingQueries lists,
      Chunks chunks,
      MediaStore media,
      InstantSource clock) {
    this.lists = requireNonNull(lists, "lists");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
  }

  /**
   * Erases the recordings of a session, whatever their stage, and returns those it erased; that
   * there were recordings stays on record. There is no way back.
   */
  public List<RecordingState> erase(Caller caller, SessionKey session) {
    return lists.ofSession(session).stream()
        .filter(each -> caller.reach().covers(each.state().origin().account()))
        .map(each -> eraser.erase(each.state().id()))
        .flatMap(Optional::stream)
        .toList();
  }
}
