package org.deskbridge.session;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The session changed since it was read: read again, decide again. */
public final class StaleSessionException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public StaleSessionException() {
    super(
        ErrorCode.SESSION_STALE,
        "The session has changed meanwhile. Read it again, then decide again.");
  }
}
