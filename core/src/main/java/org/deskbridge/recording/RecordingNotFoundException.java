package org.deskbridge.recording;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** There is no such recording in the caller's scope, or not any more. */
public final class RecordingNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  public RecordingNotFoundException() {
    super(ErrorCode.RECORDING_NOT_FOUND, "There is no such recording.");
  }
}
