package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;

/** The recording changed since it was read: read again, decide again. */
public final class StaleRecordingException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a change that came second. */
  public StaleRecordingException(RecordingState late) {
    super(
        "recording %s: changed meanwhile, revision %d is on record already"
            .formatted(late.id(), late.revision()));
  }
}
