package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/** The making of a video was given up, because whoever wanted it ends; it goes on later. */
public final class TranscodeStoppedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public TranscodeStoppedException() {
    super(ErrorCode.RECORDING_TRANSCODING_STOPPED, "The making of the video was stopped.", null);
  }
}
