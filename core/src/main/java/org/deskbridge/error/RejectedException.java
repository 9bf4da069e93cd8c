package org.deskbridge.error;

/** The request cannot be granted; repeating it unchanged is pointless. */
public class RejectedException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates a rejection.
   *
   * @param code one whose kind is a {@linkplain ErrorCode.Kind#isRejection() rejection}
   * @param message a sentence fit to show to the caller, without internal keys
   */
  public RejectedException(ErrorCode code, String message) {
    super(code, code.kind().isRejection(), message, null);
  }
}
