package org.deskbridge.adapter.http.support;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/** The rate limit is reached; the same request may succeed later. */
public final class TooManyRequestsException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;

  /** Creates the failure, with the wait in seconds, at least 1. */
  public TooManyRequestsException(long retryAfterSeconds) {
    super(
        ErrorCode.REQUEST_TOO_MANY,
        "Too many requests. Try again in %d seconds.".formatted(retryAfterSeconds),
        null);
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Returns the wait in seconds, at least 1. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
