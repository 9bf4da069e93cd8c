package org.deskbridge.adapter.http.support;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** A bad token for which a setting or the contract demands 403. */
public final class ForbiddenTokenException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public ForbiddenTokenException() {
    super(
        ErrorCode.TOKEN_INVALID,
        "oauth_token: not accepted (expected: a token that is still valid)");
  }
}
