package org.deskbridge.recording.video;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.OptimisticRetry;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.MediaKey;
import org.deskbridge.recording.MediaStore;
import org.deskbridge.recording.Recording;
import org.deskbridge.recording.RecordingChange;
import org.deskbridge.recording.RecordingEraser;
import org.deskbridge.recording.RecordingId;
import org.deskbridge.recording.RecordingStage;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.StaleRecordingException;
import org.deskbridge.recording.Video;
import org.deskbridge.session.SessionHistory;
import org.deskbridge.session.Sessions;
import org.deskbridge.time.ServiceClock;

/** Makes the video of the recording whose turn it is. */
@UseCase
public final class TranscodeNext {

  /** Six times as long as a transcoder may be silent. */
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private static final String CRASHED = "The making of the video broke off.";

  private final Recordings recordings;
  private final TranscodeQueue queue;
  private final Chunks chunks;
  private final MediaStore media;
  private final Transcoder transcoder;
  private final RecordingEraser eraser;
  private final TimelineFormat format;
  private final Sessions sessions;
  private final ServiceClock clock;

  public TranscodeNext(
      Recordings recordings,
      TranscodeQueue queue,
      Chunks chunks,
      MediaStore media,
      Transcoder transcoder,
      TimelineFormat format,
      Sessions sessions,
      ServiceClock clock) {
    this.recordings = requireNonNull(recordings, "recordings");
    this.queue = requireNonNull(queue, "queue");
    this.chunks = requireNonNull(chunks, "chunks");
    this.media = requireNonNull(media, "media");
    this.transcoder = requireNonNull(transcoder, "transcoder");
    this.eraser = new RecordingEraser(recordings, chunks, media, clock);
    this.format = requireNonNull(format, "format");
    this.sessions = requireNonNull(sessions, "sessions");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes one video and returns the recording as it then stands; empty if none waits. Takes as long
   * as the transcoder needs.
   *
   * <p>One whose making was stopped waits again: whoever stops it does not call again.
   *
   * <p>Meant to be called by as many threads as videos are to be made at once, again and again. A
   * recording that no video can be made of has failed at once. One that the transcoder crashed
   * over, or whose transcoder has been silent for 30 seconds because its process died, counts a
   * failure and is tried again half a minute later. After the third failure it has failed. Neither
   * concerns other recordings: call again at once.
   *
   * @param caller the service itself; others have no recording in their reach here
   * @throws UnavailableException if no video can be made now, because the media store cannot be
   *     reached say. The recording counts no failure and waits for half a minute; others are likely
   *     to fail as well, so rest before calling again
   */
  public Optional<RecordingState> transcodeNext(Caller caller) {
    return caller.reach().isEverything() ? next().flatMap(this::transcode) : Optional.empty();
  }

  private Optional<Recording> next() {
    return queue.next(clock.instant(), silentSince());
  }

  /** Once the clock was set, those that are at work need some time to give a sign of life by it. */
  private Instant silentSince() {
    return clock.sinceSet().compareTo(SILENCE) < 0 ? Instant.MIN : clock.instant().minus(SILENCE);
  }

  /** Empty if somebody else has begun with it. */
  private Optional<RecordingState> transcode(Recording waiting) {
    try {
      return waiting.state().stage() instanceof RecordingStage.Transcoding
          ? commit(waiting, each -> each.failTranscode(CRASHED, clock.instant()))
          : commit(waiting, each -> each.beginTranscode(clock.instant())).flatMap(this::make);
    } catch (StaleRecordingException e) {
      return Optional.empty();
    }
  }

  private Optional<RecordingState> make(RecordingState begun) {
    Video video;
    try {
      video = attempt(begun);
    } catch (TranscodeStoppedException e) {
      return settle(begun, each -> each.stopTranscode(clock.instant()));
    } catch (UnplayableRecordingException e) {
      return settle(begun, each -> each.refuseTranscode(e.getMessage(), clock.instant()));
    } catch (RejectedException | TranscoderCrashedException e) {
      return settle(begun, each -> each.failTranscode(e.getMessage(), clock.instant()));
    } catch (UnavailableException e) {
      settle(begun, each -> each.postponeTranscode(clock.instant()));
      throw e;
    }
    return settle(begun, each -> each.finishTranscode(video, clock.instant()));
  }

  private Video attempt(RecordingState begun) {
    var id = begun.id();
    var video =
        transcoder.transcode(id, chunks.capture(id).chunks(), media, each -> note(id, each));
    putEvents(begun, video);
    return video;
  }

  private void note(RecordingId id, double fraction) {
    try {
      queue.note(id, fraction, clock.instant());
    } catch (UnavailableException e) {
      // No reason to give a video up: a note is a hint, and the next one follows.
    }
  }

  /** Takes the step that the attempt led to, and removes what is of no use then. */
  private Optional<RecordingState> settle(
      RecordingState begun, Function<Recording, Optional<RecordingChange>> step) {
    var id = begun.id();
    var settled = commitIfCurrent(begun, step);
    if (settled.isEmpty()) {
      eraser.sweep(id);
    } else if (settled.orElseThrow().stage() instanceof RecordingStage.ReadyForDownload) {
      media.removeChunks(id);
    }
    return settled;
  }

  /** Empty if this attempt is not the current one any more; the archived flag may have changed. */
  private Optional<RecordingState> commitIfCurrent(
      RecordingState begun, Function<Recording, Optional<RecordingChange>> step) {
    return OptimisticRetry.on(StaleRecordingException.class)
        .run(
            () ->
                recordings
                    .recording(begun.id())
                    .filter(each -> each.state().stage().equals(begun.stage()))
                    .flatMap(each -> commit(each, step)));
  }

  private void putEvents(RecordingState state, Video video) {
    var origin = state.origin();
    var history = new SessionHistory(sessions, origin.session());
    var timeline = new Timeline(history, origin.startedAt(), video.duration());
    media.put(
        MediaKey.of(state.id(), MediaKey.Kind.EVENTS),
        TimelineContent.of(timeline, format),
        TimelineContent.bytes(timeline, format),
        null);
  }

  private Optional<RecordingState> commit(
      Recording recording, Function<Recording, Optional<RecordingChange>> step) {
    var change = step.apply(recording);
    change.ifPresent(recordings::commit);
    return change.map(each -> each.after().state());
  }
}
