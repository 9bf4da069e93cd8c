package org.deskbridge.ticket;

import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to open.
 *
 * @param requestId the same for a repeat, so that a helpdesk can recognize it and opens only one
 *     ticket; at most 255 characters, absent if the caller has no id
 * @param title 1 to 256 characters
 * @param body at most 20,000 characters, may be empty
 */
public record NewTicket(@Nullable String requestId, String title, String body) {

  private static final int MAX_REQUEST_ID_LENGTH = 255;
  private static final int MAX_TITLE_LENGTH = 256;
  private static final int MAX_BODY_LENGTH = 20_000;

  /**
   * Creates the ticket to open.
   *
   * @throws InvalidValueException if a text is missing or too long; correct it
   */
  public NewTicket {
    InvalidValueException.ifLonger("requestId", requestId, MAX_REQUEST_ID_LENGTH);
    if (title.isBlank()) {
      throw new InvalidValueException("title", "missing", "a text");
    }
    InvalidValueException.ifLonger("title", title, MAX_TITLE_LENGTH);
    InvalidValueException.ifLonger("body", body, MAX_BODY_LENGTH);
  }
}
