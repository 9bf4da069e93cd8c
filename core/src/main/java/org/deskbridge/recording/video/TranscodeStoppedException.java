package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/** The transcoding was stopped because the service is ending; it is repeated later. */
public final class TranscodeStoppedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public TranscodeStoppedException() {
    super(ErrorCode.RECORDING_TRANSCODING_STOPPED, "The making of the video was stopped.", null);
  }
}
