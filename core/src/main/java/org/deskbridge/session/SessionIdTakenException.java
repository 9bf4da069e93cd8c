package org.deskbridge.session;

import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** Another session goes by that id or open join code: choose another name, then ask again. */
public final class SessionIdTakenException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public SessionIdTakenException() {
    super(
        ErrorCode.SESSION_ID_TAKEN, "id: in use already (expected: one that no other session has)");
  }
}
