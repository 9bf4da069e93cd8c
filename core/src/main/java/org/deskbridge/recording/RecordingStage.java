package org.deskbridge.recording;

import static java.util.Objects.requireNonNull;

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
   * @param failures how often it was tried in vain to make a video, 0 to 2
   * @param isQueued whether a video is to be made as soon as there is room
   */
  record ReadyForTranscode(int failures, boolean isQueued) implements RecordingStage {
    @Override
    public Name name() {
      return Name.READY_FOR_TRANSCODE;
    }
  }

  /**
   * A video is being made.
   *
   * @param failures how often it was tried in vain before, 0 to 2
   */
  record Transcoding(int failures) implements RecordingStage {
    @Override
    public Name name() {
      return Name.TRANSCODING;
    }
  }

  /** The video can be downloaded. */
  record ReadyForDownload(Video video) implements RecordingStage {

    /** Creates the stage. */
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

    /** Creates the stage. */
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
