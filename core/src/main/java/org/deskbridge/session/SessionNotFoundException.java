package org.deskbridge.session;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * There is no such session in the caller's scope; the failure does not reveal whether it exists
 * elsewhere.
 */
public final class SessionNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure; the message does not contain the name, which may be a secret. */
  public SessionNotFoundException() {
    super(
        ErrorCode.SESSION_NOT_FOUND,
        "session: unknown (expected: a session of an account in your reach)");
  }
}
