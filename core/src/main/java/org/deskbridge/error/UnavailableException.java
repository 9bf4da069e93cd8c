package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/** Something outside cannot be reached or does not answer; the same request may succeed later. */
public class UnavailableException extends DeskbridgeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message what could not be reached, in a sentence without secrets
   * @param cause what the other side or the driver said, if anything
   */
  public UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
