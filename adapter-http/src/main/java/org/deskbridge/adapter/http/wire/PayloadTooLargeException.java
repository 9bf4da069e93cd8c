package org.deskbridge.adapter.http.wire;

import org.deskbridge.error.RejectedException;

/** The body of the request is longer than the service reads. */
public final class PayloadTooLargeException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /** Creates the failure of a body that should be JSON. */
  public PayloadTooLargeException() {
    this("64 KiB");
  }

  /**
   * Creates the failure.
   *
   * @param most how much is read, with its unit
   */
  public PayloadTooLargeException(String most) {
    super(Reason.INVALID, "body: too long (expected: at most %s)".formatted(most));
  }
}
