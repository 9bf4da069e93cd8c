package org.deskbridge.adapter.http.support;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/** The requested part lies outside the content. */
public final class RangeNotSatisfiableException extends RejectedException {

  private static final long serialVersionUID = 1L;

  private final long size;

  /**
   * Creates the failure.
   *
   * @param size the bytes of the content
   */
  public RangeNotSatisfiableException(long size) {
    super(
        ErrorCode.REQUEST_RANGE_NOT_SATISFIABLE,
        "Range: past the end (expected: within %d bytes)".formatted(size));
    this.size = size;
  }

  long size() {
    return size;
  }
}
