package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** What was captured is no video that anything can be made of. */
public final class UnplayableRecordingException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param reason a sentence for whoever looks at the recording
   */
  public UnplayableRecordingException(String reason) {
    super(ErrorCode.RECORDING_UNPLAYABLE, reason);
  }
}
