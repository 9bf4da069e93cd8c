package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** No video can be made of the capture. */
public final class UnplayableRecordingException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param reason a sentence for users
   */
  public UnplayableRecordingException(String reason) {
    super(ErrorCode.RECORDING_UNPLAYABLE, reason);
  }
}
