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
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionHistory;
import org.deskbridge.time.ServiceClock;

/** Makes the video of the next recording in the queue. */
@UseCase
public final class TranscodeNext {

  /** Six times the longest interval between progress reports of a transcoder. */
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
   * Makes one video and returns the new state of the recording; empty if none waits. Takes as long
   * as the transcoder needs.
   *
   * <p>A recording whose transcoding was stopped waits again; do not call again after stopping it.
   *
   * <p>Call it repeatedly, on as many threads as videos are to be made at once. An unplayable
   * recording fails at once. A crash of the transcoder, or 30 seconds without progress because its
   * process died, counts as a failure, and the recording is tried again half a minute later. The
   * third failure is final. Other recordings are not affected: call again at once.
   *
   * @param caller the service itself; for others there is nothing to transcode
   * @throws UnavailableException if no video can be made now, for example because the media store
   *     cannot be reached. The recording counts no failure and waits for half a minute; others are
   *     likely to fail as well, so wait before calling again
   */
  public Optional<RecordingState> transcodeNext(Caller caller) {
    return caller.reach().isEverything() ? next().flatMap(this::transcode) : Optional.empty();
  }

  private Optional<Recording> next() {
    return queue.next(clock.instant(), silentSince());
  }

  /** After the clock was set, running transcoders need some time for their next progress report. */
  private Instant silentSince() {
    return clock.sinceSet().compareTo(SILENCE) < 0 ? Instant.MIN : clock.instant().minus(SILENCE);
  }

  /** Makes the video; empty if another process has begun with it. */
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
      // Progress is a hint, and the next report follows: the video goes on.
    }
  }

  /** Commits the result of the attempt, and removes media that are no longer needed. */
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

  /**
   * Commits the step; empty if this attempt is no longer the current one. The archived flag may
   * have changed.
   */
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
