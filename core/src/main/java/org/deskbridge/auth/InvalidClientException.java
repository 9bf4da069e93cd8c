package org.deskbridge.auth;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** No application is registered under that id, or its secret is wrong. */
public final class InvalidClientException extends RejectedException {

  private static final long serialVersionUID = 1L;

  InvalidClientException() {
    super(ErrorCode.CLIENT_INVALID, "client_id: not accepted (expected: a registered application)");
  }
}
