package org.deskbridge.helpdesk;

import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The response of the service cannot be read. Other calls may succeed: continue with them, and do
 * not treat unread objects as missing.
 */
public final class UnreadableAnswerException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure.
   *
   * @param message a sentence that names the malformed member, without its value
   */
  public UnreadableAnswerException(String message, @Nullable Throwable cause) {
    super(ErrorCode.SERVICE_UNREADABLE, message, cause);
  }
}
