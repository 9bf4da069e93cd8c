package org.deskbridge.error;

/** The request does not fit what is on record now; read again, then decide again. */
public abstract class ConflictException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /** Creates a conflict with a sentence fit to show to whoever made the request. */
  protected ConflictException(String message) {
    super(message, null);
  }
}
