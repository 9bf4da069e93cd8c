package org.deskbridge.callback;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * There is no such callback in the caller's scope; the failure does not reveal whether it exists
 * elsewhere.
 */
public final class CallbackNotFoundException extends RejectedException {

  private static final long serialVersionUID = 1L;

  public CallbackNotFoundException() {
    super(
        ErrorCode.CALLBACK_NOT_FOUND,
        "callback: unknown (expected: a callback of a session in your reach)");
  }
}
