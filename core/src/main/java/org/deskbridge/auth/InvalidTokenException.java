package org.deskbridge.auth;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The token is missing, unknown, revoked or expired: get a new one, then ask again. */
public final class InvalidTokenException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure; which of the four it was stays unsaid. */
  public InvalidTokenException() {
    super(
        ErrorCode.TOKEN_INVALID,
        "oauth_token: not accepted (expected: a token that is still valid)");
  }
}
