package org.deskbridge.recording;

import java.time.Instant;

/**
 * Something that happened to a recording, recorded for good.
 *
 * <p>The revision of {@link #after} is the event's place in the history of its recording: there is
 * exactly one event a revision.
 */
public sealed interface RecordingEvent {

  /** Returns the recording as it stood right after. */
  RecordingState after();

  /** Returns when it happened. */
  Instant at();

  /** The recording began. */
  record Started(RecordingState after, Instant at) implements RecordingEvent {}

  /** No more chunks are taken. */
  record Closed(RecordingState after, Instant at) implements RecordingEvent {}

  /** Somebody asked for the video. */
  record TranscodeRequested(RecordingState after, Instant at) implements RecordingEvent {}

  /** The making of the video began. */
  record TranscodeBegun(RecordingState after, Instant at) implements RecordingEvent {}

  /** The making of the video was given up through no fault of the recording. */
  record TranscodeStopped(RecordingState after, Instant at) implements RecordingEvent {}

  /**
   * The making of the video failed.
   *
   * @param reason a sentence for whoever looks at the recording
   */
  record TranscodeFailed(RecordingState after, String reason, Instant at)
      implements RecordingEvent {}

  /** The video is there. */
  record Transcoded(RecordingState after, Instant at) implements RecordingEvent {}

  /** The archived flag was set or taken back; which of them, is in the state. */
  record Archived(RecordingState after, Instant at) implements RecordingEvent {}

  /** The media were removed, for good. */
  record Erased(RecordingState after, Instant at) implements RecordingEvent {}
}
