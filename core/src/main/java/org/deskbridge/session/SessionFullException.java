package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** The session has taken as many changes as it can hold, and takes no more of this kind. */
public final class SessionFullException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a session as it stands. */
  public SessionFullException(SessionState state, int most) {
    super(
        "session %s: %d changes (expected: fewer than %d)"
            .formatted(state.key(), state.revision(), most));
  }
}
