package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.deskbridge.session.SessionKey;

/** Removes everything that the recordings of a session consist of. */
@UseCase
public final class EraseRecordings {

  private final RecordingLists lists;
  private final Eraser eraser;

  /** Creates the use case from its ports. */
  public EraseRecordings(
      Recordings recordings,
      RecordingLists lists,
      Chunks chunks,
      MediaStore media,
      InstantSource clock) {
    this.lists = requireNonNull(lists, "lists");
    this.eraser = new Eraser(recordings, chunks, media, clock);
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
