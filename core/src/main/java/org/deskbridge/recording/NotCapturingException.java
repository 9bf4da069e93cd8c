package org.deskbridge.recording;

import org.deskbridge.error.ConflictException;

/** The recording takes no more chunks; begin another one. */
public final class NotCapturingException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public NotCapturingException(RecordingId id) {
    super("recording %s: closed, it takes no more chunks".formatted(id));
  }
}
