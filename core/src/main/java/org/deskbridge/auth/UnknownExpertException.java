package org.deskbridge.auth;

import org.deskbridge.error.RejectedException;

/** No expert signs in with that address. */
public final class UnknownExpertException extends RejectedException {

  private static final long serialVersionUID = 1L;

  UnknownExpertException() {
    super(Reason.NOT_FOUND, "email: unknown (expected: the address of an expert)");
  }
}
