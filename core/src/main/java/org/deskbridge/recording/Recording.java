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
 * <p>Steps are package-private: the use cases beside this class are the only way to take one.
 */
public final class Recording {

  /** How often it is tried to make a video before somebody has to look at it. */
  static final int ATTEMPTS = 3;

  private final RecordingState state;

  private Recording(RecordingState state) {
    this.state = requireNonNull(state, "state");
  }

  /** Returns the recording that {@link Recordings} stored as {@code state}; applies no rule. */
  public static Recording restore(RecordingState state) {
    return new Recording(state);
  }

  /** Starts a recording. */
  public static RecordingChange start(RecordingId id, RecordingOrigin origin) {
    var first = new RecordingState(id, 0, origin, new Capturing(), false);
    return RecordingChange.of(new RecordingEvent.Started(first, origin.startedAt()));
  }

  /**
   * Takes no more chunks; empty if it takes none already.
   *
   * @param chunks how many have arrived
   * @param isQueued whether the video is to be made without anybody asking
   */
  public Optional<RecordingChange> close(int chunks, boolean isQueued, Instant at) {
    if (!(state.stage() instanceof Capturing)) {
      return Optional.empty();
    }
    var next = chunks == 0 ? Failed.nothingCaptured() : new ReadyForTranscode(0, isQueued);
    return Optional.of(RecordingChange.of(new RecordingEvent.Closed(state.moved(next), at)));
  }

  /** Asks for the video; empty where it is there, on its way, or cannot be made now. */
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

  /** Gives the making of the video up for now; empty unless it is being made. */
  public Optional<RecordingChange> stopTranscode(Instant at) {
    return putBack(null, at);
  }

  /** Puts the making of the video off, which is not the recording's fault; empty likewise. */
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

  /** Counts a failure; after the third it is final until a user asks again. */
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

  /** Notes that no video can be made, however often it is tried; empty unless it is being made. */
  public Optional<RecordingChange> refuseTranscode(String reason, Instant at) {
    return state.stage() instanceof Transcoding
        ? Optional.of(failed(new Failed(reason), reason, at))
        : Optional.empty();
  }

  private RecordingChange failed(RecordingStage next, String reason, Instant at) {
    return RecordingChange.of(new RecordingEvent.TranscodeFailed(state.moved(next), reason, at));
  }

  /** Keeps the video that was made; empty unless it was being made. */
  public Optional<RecordingChange> finishTranscode(Video video, Instant at) {
    return state.stage() instanceof Transcoding
        ? Optional.of(
            RecordingChange.of(
                new RecordingEvent.Transcoded(state.moved(new ReadyForDownload(video)), at)))
        : Optional.empty();
  }

  /** Sets the archived flag; empty if it says that already. */
  Optional<RecordingChange> archive(boolean flag, Instant at) {
    return state.isArchived() == flag
        ? Optional.empty()
        : Optional.of(RecordingChange.of(new RecordingEvent.Archived(state.archived(flag), at)));
  }

  /** Says that the media are gone; empty if it says that already. */
  Optional<RecordingChange> erase(Instant at) {
    return state.stage() instanceof Erased
        ? Optional.empty()
        : Optional.of(RecordingChange.of(new RecordingEvent.Erased(state.moved(new Erased()), at)));
  }

  /** Returns everything there is to store or show. */
  public RecordingState state() {
    return state;
  }
}
