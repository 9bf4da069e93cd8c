package org.deskbridge.auth;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The token is missing, unknown, revoked or expired: get a new one, then retry. */
public final class InvalidTokenException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure, which does not reveal which of the four it is. */
  public InvalidTokenException() {
    super(
        ErrorCode.TOKEN_INVALID,
        "oauth_token: not accepted (expected: a token that is still valid)");
  }
}
