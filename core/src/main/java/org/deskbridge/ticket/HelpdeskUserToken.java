package org.deskbridge.ticket;

import org.deskbridge.error.InvalidValueException;

/**
 * What a helpdesk recognizes one of its users by; a secret of the helpdesk.
 *
 * @param value 1 to 4,096 characters
 */
public record HelpdeskUserToken(String value) {

  private static final int MAX_LENGTH = 4096;

  /**
   * Takes the token as the helpdesk gave it.
   *
   * @throws InvalidValueException if it is missing or too long; the message does not show it
   */
  public HelpdeskUserToken {
    if (value.isEmpty()) {
      throw new InvalidValueException("userToken", "missing", "a text");
    }
    InvalidValueException.ifLonger("userToken", value, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return "user token";
  }
}
