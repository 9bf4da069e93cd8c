package org.deskbridge.error;

import org.jspecify.annotations.Nullable;

/** A value in the request is missing, malformed or out of its range. */
public final class InvalidValueException extends RejectedException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates the failure with a message of the form {@code limit: 51 (expected: 1..50)}.
   *
   * @param name the name of the member or parameter
   * @param value the offending value; never a secret
   * @param expected the expected value
   */
  public InvalidValueException(String name, Object value, String expected) {
    super(ErrorCode.REQUEST_INVALID, "%s: %s (expected: %s)".formatted(name, value, expected));
  }

  /**
   * Refuses a text that is longer than a limit; null passes.
   *
   * @param limit in UTF-16 units, inclusive
   * @throws InvalidValueException if the text is longer; shorten it
   */
  public static void ifLonger(String name, @Nullable String text, int limit) {
    if (text != null && text.length() > limit) {
      throw new InvalidValueException(
          name, text.length() + " characters", "at most " + limit + " characters");
    }
  }
}
