package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/**
 * Every failure that Deskbridge raises on purpose.
 *
 * <p>There are three families, and only these: {@link RejectedException} (change the request),
 * {@link ConflictException} (look again, decide again) and {@link UnavailableException} (ask again
 * later). Callers decide by family; the message is fit to show to whoever made the request.
 */
public abstract class DeskbridgeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DeskbridgeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns a sentence fit to show to whoever made the request. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
