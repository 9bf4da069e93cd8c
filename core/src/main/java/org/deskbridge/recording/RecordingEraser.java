package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.Optional;
import org.deskbridge.error.OptimisticRetry;

/**
 * Erases recordings: removes the media, stores the erasure, and removes media that were added in
 * between. An interrupted erasure is not stored, so it is repeated.
 */
public final class RecordingEraser {

  private final Recordings recordings;
  private final Chunks chunks;
  private final MediaStore media;
  private final InstantSource clock;

  public RecordingEraser(
      Recordings recordings, Chunks chunks, MediaStore media, InstantSource clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.chunks = requireNonNull(chunks, "chunks");
    this.media = requireNonNull(media, "media");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Erases a recording and returns its new state; empty if it was already erased. */
  public Optional<RecordingState> erase(RecordingId id) {
    remove(id);
    var erased =
        OptimisticRetry.on(StaleRecordingException.class)
            .run(
                () -> {
                  var change =
                      recordings.recording(id).flatMap(each -> each.erase(clock.instant()));
                  change.ifPresent(recordings::commit);
                  return change.map(each -> each.after().state());
                });
    erased.ifPresent(each -> remove(id));
    return erased;
  }

  /**
   * Removes media that were added to an erased recording, and returns whether it is erased. To be
   * called after adding media, so that no erased media reappear.
   */
  public boolean sweep(RecordingId id) {
    var isErased =
        recordings
            .recording(id)
            .filter(each -> each.state().stage() instanceof RecordingStage.Erased)
            .isPresent();
    if (isErased) {
      remove(id);
    }
    return isErased;
  }

  private void remove(RecordingId id) {
    media.removeAll(id);
    chunks.remove(id);
  }
}
