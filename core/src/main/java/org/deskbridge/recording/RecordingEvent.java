package org.deskbridge.recording;

import java.time.Instant;

/**
 * An event in the permanent history of a recording.
 *
 * <p>The revision of {@link #after} is the event's place in the history of its recording: there is
 * exactly one event a revision.
 */
public sealed interface RecordingEvent {

  /** Returns the state right after the event. */
  RecordingState after();

  /** Returns the time of the event. */
  Instant at();

  /** The recording began. */
  record Started(RecordingState after, Instant at) implements RecordingEvent {}

  /** The recording was closed for chunks. */
  record Closed(RecordingState after, Instant at) implements RecordingEvent {}

  /** The video was requested. */
  record TranscodeRequested(RecordingState after, Instant at) implements RecordingEvent {}

  /** The transcoding began. */
  record TranscodeBegun(RecordingState after, Instant at) implements RecordingEvent {}

  /** The transcoding was stopped or postponed through no fault of the recording. */
  record TranscodeStopped(RecordingState after, Instant at) implements RecordingEvent {}

  /**
   * The transcoding failed.
   *
   * @param reason a sentence for users
   */
  record TranscodeFailed(RecordingState after, String reason, Instant at)
      implements RecordingEvent {}

  /** The video was made. */
  record Transcoded(RecordingState after, Instant at) implements RecordingEvent {}

  /** The archived flag was set or removed, as the state shows. */
  record Archived(RecordingState after, Instant at) implements RecordingEvent {}

  /** The media were permanently removed. */
  record Erased(RecordingState after, Instant at) implements RecordingEvent {}
}
