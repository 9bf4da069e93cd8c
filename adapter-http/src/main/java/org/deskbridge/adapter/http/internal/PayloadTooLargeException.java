package org.deskbridge.adapter.http.internal;

import org.deskbridge.error.RejectedException;

/** The body of the request is longer than the service reads. */
public final class PayloadTooLargeException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure. */
  public PayloadTooLargeException() {
    super(Reason.INVALID, "body: too long (expected: at most 64 KiB)");
  }
}
