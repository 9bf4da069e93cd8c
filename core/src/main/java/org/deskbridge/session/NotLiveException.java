package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** This needs a session that is going on, and it is not. */
public final class NotLiveException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a session as it stands. */
  public NotLiveException(SessionState state) {
    super("session %s: refused while %s".formatted(state.key(), state.status()));
  }
}
