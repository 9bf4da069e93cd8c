package org.deskbridge.recording.video;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/**
 * The transcoder crashed, hung or failed over one recording. The cause may be that recording or the
 * machine; a few more attempts are safe.
 */
public final class TranscoderCrashedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param reason a sentence for users
   */
  public TranscoderCrashedException(String reason) {
    super(ErrorCode.RECORDING_TRANSCODER_CRASHED, reason, null);
  }
}
