package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/**
 * Every failure that Deskbridge raises on purpose.
 *
 * <p>There are three families, and only these: {@link RejectedException} (change the request),
 * {@link ConflictException} (look again, decide again) and {@link UnavailableException} (ask again
 * later). Callers decide by family, and by {@link #code()} where one case differs from another; the
 * message is fit to show to whoever made the request and names no internal key.
 */
public abstract class DeskbridgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  DeskbridgeException(ErrorCode code, boolean fits, String message, @Nullable Throwable cause) {
    super(message, cause);
    if (!fits) {
      throw new IllegalArgumentException(
          "code: %s (expected: one of the family %s)".formatted(code, getClass().getSimpleName()));
    }
    this.code = code;
  }

  /** Returns what is true: the case within the family. */
  public ErrorCode code() {
    return code;
  }

  /** Returns a sentence fit to show to the caller. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
