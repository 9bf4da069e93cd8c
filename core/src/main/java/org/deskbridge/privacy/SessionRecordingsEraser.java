package org.deskbridge.privacy;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingQueries;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.id.SessionKey;

/** Erases all recordings of a session. */
final class SessionRecordingsEraser {

  private final RecordingQueries queries;
  private final RecordingEraser eraser;

  SessionRecordingsEraser(
      Recordings recordings,
      RecordingQueries queries,
      Chunks chunks,
      MediaStore media,
      InstantSource clock) {
    this.queries = requireNonNull(queries, "queries");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
  }

  /** Erases them, whatever their stage, and returns those that were not erased before. */
  List<RecordingState> erase(SessionKey session) {
    return queries.ofSession(session).stream()
        .map(each -> eraser.erase(each.state().id()))
        .flatMap(Optional::stream)
        .toList();
  }
}
