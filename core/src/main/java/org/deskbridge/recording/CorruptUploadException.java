package org.deskbridge.recording;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** A content was changed on the way; send it again. */
public final class CorruptUploadException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message the difference, as in {@code chunk: 4 bytes (expected: 5)}
   */
  public CorruptUploadException(String message) {
    super(ErrorCode.RECORDING_UPLOAD_CORRUPT, message);
  }
}
