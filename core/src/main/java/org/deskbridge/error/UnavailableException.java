package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/** Something outside cannot be reached or does not answer; the same request may succeed later. */
public class UnavailableException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure of something that no code names: {@link ErrorCode#SERVICE_UNAVAILABLE}.
   *
   * @param message what could not be reached, in a sentence without secrets
   * @param cause what the other side or the driver said, if anything
   */
  public UnavailableException(String message, @Nullable Throwable cause) {
    this(ErrorCode.SERVICE_UNAVAILABLE, message, cause);
  }

  /**
   * Creates the failure.
   *
   * @param code one of {@link ErrorCode.Kind#UNAVAILABLE}
   * @param message what could not be reached, in a sentence without secrets
   * @param cause what the other side or the driver said, if anything
   */
  public UnavailableException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(code, code.kind() == ErrorCode.Kind.UNAVAILABLE, message, cause);
  }
}
