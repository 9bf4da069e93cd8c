package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far a recording has come, with what there is to know at that point and at no other. */
public sealed interface RecordingStage {

  /** Returns the stage without its data. */
  Name name();

  /** The stages by name, in the order a recording goes through them. */
  enum Name {
    /** Chunks come in. */
    CAPTURING,
    /** Everything has arrived, and no video was made of it yet. */
    READY_FOR_TRANSCODE,
    /** A video is being made. */
    TRANSCODING,
    /** The video can be downloaded. */
    READY_FOR_DOWNLOAD,
    /** No video could be made. */
    FAILED,
    /** Everything but the bare fact of the recording is gone. */
    ERASED
  }

  /** Chunks come in. */
  record Capturing() implements RecordingStage {
    @Override
    public Name name() {
      return Name.CAPTURING;
    }
  }

  /**
   * Everything has arrived.
   *
   * @param failures failed attempts to make a video so far, 0 to 2
   * @param isQueued whether a video is to be made as soon as there is room
   * @param notBefore when the next attempt may begin, absent if at once
   */
  record ReadyForTranscode(int failures, boolean isQueued, @Nullable Instant notBefore)
      implements RecordingStage {

    /**
     * How long a recording waits after an attempt that made no video. Others are made meanwhile,
     * and a machine that is short of memory for a moment does not cost all attempts.
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
   * No video could be made; it can be tried again, unless nothing was captured.
   *
   * @param reason a sentence for whoever looks at the recording
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

  /** Everything but the bare fact of the recording is gone. */
  record Erased() implements RecordingStage {
    @Override
    public Name name() {
      return Name.ERASED;
    }
  }
}
