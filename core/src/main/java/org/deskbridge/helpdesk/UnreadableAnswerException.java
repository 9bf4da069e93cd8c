package org.deskbridge.helpdesk;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The service answered, and the answer makes no sense. Other calls may well succeed: go on with
 * them, and take nothing for missing that was not read.
 */
public final class UnreadableAnswerException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message which member is odd, in a sentence without its value
   */
  public UnreadableAnswerException(String message, @Nullable Throwable cause) {
    super(ErrorCode.SERVICE_UNREADABLE, message, cause);
  }
}
