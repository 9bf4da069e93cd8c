package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The recording changed since it was read: read again, decide again. */
public final class StaleRecordingException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public StaleRecordingException() {
    super(
        ErrorCode.RECORDING_STALE,
        "The recording has changed meanwhile. Read it again, then decide again.");
  }
}
