package org.deskbridge.auth;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The e-mail address or the password is wrong; the failure does not reveal which. */
public final class SignInRefusedException extends RejectedException {

  private static final long serialVersionUID = 1L;

  SignInRefusedException() {
    super(ErrorCode.SIGN_IN_REFUSED, "The e-mail address or the password is wrong.");
  }
}
