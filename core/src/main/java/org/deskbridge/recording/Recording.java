package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.deskbridge.recording.RecordingStage.Capturing;
import org.deskbridge.recording.RecordingStage.Erased;
import org.deskbridge.recording.RecordingStage.Failed;
import org.deskbridge.recording.RecordingStage.ReadyForDownload;
import org.deskbridge.recording.RecordingStage.ReadyForTranscode;
import org.deskbridge.recording.RecordingStage.Transcoding;
import org.jspecify.annotations.Nullable;

/**
 * One recording of a session: an immutable value that every accepted step replaces.
 *
 * <p>A step takes effect only when {@link Recordings} stores its change.
 */
public final class Recording {

  /** The number of automatic attempts to make a video. */
  static final int ATTEMPTS = 3;

  private final RecordingState state;

  private Recording(RecordingState state) {
    this.state = requireNonNull(state, "state");
  }

  /** Restores a stored recording; checks no rules. */
  public static Recording restore(RecordingState state) {
    return new Recording(state);
  }

  /** Starts a recording. */
  public static RecordingChange start(RecordingId id, RecordingOrigin origin) {
    var first = new RecordingState(id, 0, origin, new Capturing(), false);
    return RecordingChange.of(new RecordingEvent.Started(first, origin.startedAt()));
  }

  /**
   * Closes the recording for chunks; empty if it is already closed.
   *
   * @param chunks the number of stored chunks
   * @param isQueued whether to make the video without a request
   */
  public Optional<RecordingChange> close(int chunks, boolean isQueued, Instant at) {
    if (!(state.stage() instanceof Capturing)) {
      return Optional.empty();
    }
    var next = chunks == 0 ? Failed.nothingCaptured() : new ReadyForTranscode(0, isQueued);
    return Optional.of(RecordingChange.of(new RecordingEvent.Closed(state.moved(next), at)));
  }

  /** Requests the video; empty if it exists, is on its way, or cannot be made now. */
  public Optional<RecordingChange> requestTranscode(Instant at) {
    if (!state.canTranscode()) {
      return Optional.empty();
    }
    var failures = state.stage() instanceof ReadyForTranscode ready ? ready.failures() : 0;
    var next = new ReadyForTranscode(failures, true);
    return Optional.of(
        RecordingChange.of(new RecordingEvent.TranscodeRequested(state.moved(next), at)));
  }

  /** Begins to make the video; empty unless it is queued. */
  public Optional<RecordingChange> beginTranscode(Instant at) {
    return state.stage() instanceof ReadyForTranscode ready && ready.isQueued()
        ? Optional.of(
            RecordingChange.of(
                new RecordingEvent.TranscodeBegun(
                    state.moved(new Transcoding(ready.failures())), at)))
        : Optional.empty();
  }

  /** Stops the transcoding for now; empty unless it is running. */
  public Optional<RecordingChange> stopTranscode(Instant at) {
    return putBack(null, at);
  }

  /** Postpones the transcoding without counting a failure; empty unless it is running. */
  public Optional<RecordingChange> postponeTranscode(Instant at) {
    return putBack(at.plus(ReadyForTranscode.PAUSE), at);
  }

  private Optional<RecordingChange> putBack(@Nullable Instant notBefore, Instant at) {
    return state.stage() instanceof Transcoding running
        ? Optional.of(
            RecordingChange.of(
                new RecordingEvent.TranscodeStopped(
                    state.moved(new ReadyForTranscode(running.failures(), true, notBefore)), at)))
        : Optional.empty();
  }

  /** Counts a failure; the third one is final until a user requests the video again. */
  public Optional<RecordingChange> failTranscode(String reason, Instant at) {
    if (!(state.stage() instanceof Transcoding running)) {
      return Optional.empty();
    }
    var failures = running.failures() + 1;
    return failures < ATTEMPTS
        ? Optional.of(
            failed(
                new ReadyForTranscode(failures, true, at.plus(ReadyForTranscode.PAUSE)),
                reason,
                at))
        : refuseTranscode(reason, at);
  }

  /** Fails permanently, as no attempt can succeed; empty unless the transcoding is running. */
  public Optional<RecordingChange> refuseTranscode(String reason, Instant at) {
    return state.stage() instanceof Transcoding
        ? Optional.of(failed(new Failed(reason), reason, at))
        : Optional.empty();
  }

  private RecordingChange failed(RecordingStage next, String reason, Instant at) {
    return RecordingChange.of(new RecordingEvent.TranscodeFailed(state.moved(next), reason, at));
  }

  /** Adds the finished video; empty unless the transcoding is running. */
  public Optional<RecordingChange> finishTranscode(Video video, Instant at) {
    return state.stage() instanceof Transcoding
        ? Optional.of(
            RecordingChange.of(
                new RecordingEvent.Transcoded(state.moved(new ReadyForDownload(video)), at)))
        : Optional.empty();
  }

  /** Sets the archived flag; empty if it already has that value. */
  Optional<RecordingChange> archive(boolean flag, Instant at) {
    return state.isArchived() == flag
        ? Optional.empty()
        : Optional.of(RecordingChange.of(new RecordingEvent.Archived(state.archived(flag), at)));
  }

  /** Records that the media were removed; empty if that is already recorded. */
  Optional<RecordingChange> erase(Instant at) {
    return state.stage() instanceof Erased
        ? Optional.empty()
        : Optional.of(RecordingChange.of(new RecordingEvent.Erased(state.moved(new Erased()), at)));
  }

  /** Returns the state to store or show. */
  public RecordingState state() {
    return state;
  }
}
