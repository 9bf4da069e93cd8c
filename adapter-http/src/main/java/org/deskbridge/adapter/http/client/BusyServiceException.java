package org.deskbridge.adapter.http.client;

import java.time.Duration;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;

/** The support service refused a call because of its rate limit and named the time of a retry. */
final class BusyServiceException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  BusyServiceException(String message, Duration retryAfter) {
    super(ErrorCode.REQUEST_TOO_MANY, message, null);
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
