package org.deskbridge.ticket;

import org.deskbridge.error.InvalidValueException;

/**
 * The token by which a helpdesk recognizes one of its users; a secret of the helpdesk.
 *
 * @param value 1 to 4,096 characters
 */
public record HelpdeskUserToken(String value) {

  private static final int MAX_LENGTH = 4096;

  /**
   * Creates the token.
   *
   * @throws InvalidValueException if it is missing or too long; the message does not contain it
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
