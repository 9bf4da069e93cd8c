package org.deskbridge.session.launch;

import org.deskbridge.error.RejectedException;

/** The idempotency key was used within 24 h for another request: use a new key. */
public final class RequestRepeatedDifferentlyException extends RejectedException {

  private static final long serialVersionUID = 1L;

  RequestRepeatedDifferentlyException() {
    super(
        Reason.MISMATCH,
        "Idempotency-Key: used before (expected: the same body as the first time, or a new key)");
  }
}
