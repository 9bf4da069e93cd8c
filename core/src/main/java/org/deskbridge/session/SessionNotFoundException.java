package org.deskbridge.session;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** There is no such session, or none within the caller's reach; which of them stays unsaid. */
public final class SessionNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure; the name stays out of the message, for it may be a secret. */
  public SessionNotFoundException() {
    super(
        ErrorCode.SESSION_NOT_FOUND,
        "session: unknown (expected: a session of an account in your reach)");
  }
}
