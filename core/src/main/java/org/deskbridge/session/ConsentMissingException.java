package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** The customer was not asked to be recorded, or has not agreed; ask first. */
public final class ConsentMissingException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a session as it stands. */
  public ConsentMissingException(SessionState state) {
    super("session %s: the customer has not agreed to be recorded".formatted(state.key()));
  }
}
