package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/**
 * The transcoder crashed, hung or gave up over one recording. Whether that recording or the machine
 * is the cause cannot be told; trying it a few times is safe.
 */
public final class TranscoderCrashedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param reason a sentence for the users who look at the recording
   */
  public TranscoderCrashedException(String reason) {
    super(ErrorCode.RECORDING_TRANSCODER_CRASHED, reason, null);
  }
}
