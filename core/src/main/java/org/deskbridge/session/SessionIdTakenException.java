package org.deskbridge.session;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** Another session has that id or open join code: choose another one, then retry. */
public final class SessionIdTakenException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public SessionIdTakenException() {
    super(
        ErrorCode.SESSION_ID_TAKEN, "id: already in use (expected: one that no other session has)");
  }
}
