package org.deskbridge.privacy;

import org.deskbridge.error.ConflictException;
import org.deskbridge.session.SessionState;

/** This needs a session that is not going on, and it is. */
public final class NotOverException extends ConflictException {

  private static final long serialVersionUID = 1L;

  NotOverException(SessionState state) {
    super("session %s: refused while %s".formatted(state.key(), state.status()));
  }
}
