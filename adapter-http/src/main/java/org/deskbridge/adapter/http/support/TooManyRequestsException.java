package org.deskbridge.adapter.http.support;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/** The sender asks too often; the same request may succeed after a while. */
public final class TooManyRequestsException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  TooManyRequestsException(long retryAfterSeconds) {
    super(
        ErrorCode.REQUEST_TOO_MANY,
        "Too many requests. Try again in %d seconds.".formatted(retryAfterSeconds),
        null);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Returns how long to wait, at least 1. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
