package org.deskbridge.error;

/** The request conflicts with the current state; read again, then decide again. */
public class ConflictException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates a conflict.
   *
   * @param code one of {@link ErrorCode.Kind#CONFLICT}
   * @param message a sentence fit to show to the caller, without internal keys
   */
  public ConflictException(ErrorCode code, String message) {
    super(code, code.kind() == ErrorCode.Kind.CONFLICT, message, null);
  }
}
