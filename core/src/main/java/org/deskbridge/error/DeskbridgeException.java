package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/**
 * Base of all failures that Deskbridge throws on purpose.
 *
 * <p>There are three families, and only these: {@link RejectedException} (change the request),
 * {@link ConflictException} (read again, decide again) and {@link UnavailableException} (retry
 * later). Callers decide by family, and by {@link #code()} where cases differ; the message can be
 * shown to the caller and names no internal key.
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

  /** Returns the code of the case within the family. */
  public ErrorCode code() {
    return code;
  }

  /** Returns a sentence fit to show to the caller. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
