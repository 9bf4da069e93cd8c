package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/** A dependency cannot be reached or does not respond; the same request may succeed later. */
public class UnavailableException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates a failure with the code {@link ErrorCode#SERVICE_UNAVAILABLE}.
   *
   * @param message a sentence that names the dependency, without secrets
   * @param cause the failure of the other side or the driver, if there was one
   */
  public UnavailableException(String message, @Nullable Throwable cause) {
    this(ErrorCode.SERVICE_UNAVAILABLE, message, cause);
  }

  /**
   * Creates the failure.
   *
   * @param code one of {@link ErrorCode.Kind#UNAVAILABLE}
   * @param message a sentence that names the dependency, without secrets
   * @param cause the failure of the other side or the driver, if there was one
   */
  public UnavailableException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, code.kind() == ErrorCode.Kind.UNAVAILABLE, message, cause);
  }
}
