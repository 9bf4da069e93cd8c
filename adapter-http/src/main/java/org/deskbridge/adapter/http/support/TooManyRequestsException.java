package org.deskbridge.adapter.http.support;

import java.util.Optional;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/** The rate limit is reached; the same request may succeed later. */
public final class TooManyRequestsException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  private final long retryAfterSeconds;
  private final transient @Nullable LimitState limit;

  /** Creates the failure of a limit that no header describes; with the wait, at least 1 s. */
  public TooManyRequestsException(long retryAfterSeconds) {
    this(retryAfterSeconds, null);
  }

  /** Creates the failure of a limit of which nothing is left. */
  TooManyRequestsException(LimitState limit) {
    this(limit.resetSeconds(), limit);
  }

  private TooManyRequestsException(long retryAfterSeconds, @Nullable LimitState limit) {
    super(
        ErrorCode.REQUEST_TOO_MANY,
        "Too many requests. Try again in %d seconds.".formatted(retryAfterSeconds),
        null);
    this.retryAfterSeconds = retryAfterSeconds;
    this.limit = limit;
  }

  /** Returns the limit, empty for one that no header describes. */
  Optional<LimitState> limit() {
    return Optional.ofNullable(limit);
  }

  /** Returns the wait in seconds, at least 1. */
  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
