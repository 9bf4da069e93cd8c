package org.deskbridge.session;

import org.deskbridge.error.ConflictException;

/** The session changed since it was read: read again, decide again. */
public final class StaleSessionException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure for a change that came second. */
  public StaleSessionException(SessionState late) {
    super(
        "session %s: changed meanwhile, revision %d is on record already"
            .formatted(late.key(), late.revision()));
  }
}
