package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stage of a recording, with the data of that stage. */
public sealed interface RecordingStage {

  /** Returns the stage without its data. */
  Name name();

  /** The stages by name, in the order a recording goes through them. */
  enum Name {
    /** Chunks are being uploaded. */
    CAPTURING,
    /** All chunks have arrived, and there is no video yet. */
    READY_FOR_TRANSCODE,
    /** A video is being made. */
    TRANSCODING,
    /** The video can be downloaded. */
    READY_FOR_DOWNLOAD,
    /** No video could be made. */
    FAILED,
    /** The media are removed; only the fact of the recording remains. */
    ERASED
  }

  /** Chunks are being uploaded. */
  record Capturing() implements RecordingStage {
    @Override
    public Name name() {
      return Name.CAPTURING;
    }
  }

  /**
   * All chunks have arrived.
   *
   * @param failures failed attempts so far, 0 to 2
   * @param isQueued whether a video is to be made as soon as a transcoder is free
   * @param notBefore the earliest time of the next attempt, absent if at once
   */
  record ReadyForTranscode(int failures, boolean isQueued, @Nullable Instant notBefore)
      implements RecordingStage {

    /**
     * The wait of a recording after a failed attempt. Others are made meanwhile, and a short lack
     * of memory does not use up all attempts.
     */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    public ReadyForTranscode(int failures, boolean isQueued) {
      this(failures, isQueued, null);
    }

    @Override
    public Name name() {
      return Name.READY_FOR_TRANSCODE;
    }
  }

  /**
   * A video is being made.
   *
   * @param failures failed attempts before this one, 0 to 2
   */
  record Transcoding(int failures) implements RecordingStage {
    @Override
    public Name name() {
      return Name.TRANSCODING;
    }
  }

  /** The video can be downloaded. */
  record ReadyForDownload(Video video) implements RecordingStage {

    public ReadyForDownload {
      requireNonNull(video, "video");
    }

    @Override
    public Name name() {
      return Name.READY_FOR_DOWNLOAD;
    }
  }

  /**
   * No video could be made; a user can try again, unless nothing was captured.
   *
   * @param reason a sentence for users
   */
  record Failed(String reason) implements RecordingStage {

    private static final String NOTHING_CAPTURED = "Nothing was captured.";

    public Failed {
      requireNonNull(reason, "reason");
    }

    static Failed nothingCaptured() {
      return new Failed(NOTHING_CAPTURED);
    }

    boolean isFinal() {
      return reason.equals(NOTHING_CAPTURED);
    }

    @Override
    public Name name() {
      return Name.FAILED;
    }
  }

  /** The media are removed; only the fact of the recording remains. */
  record Erased() implements RecordingStage {
    @Override
    public Name name() {
      return Name.ERASED;
    }
  }
}
