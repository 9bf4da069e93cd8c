package org.deskbridge.session.id;

import java.util.regex.Pattern;
import org.deskbridge.error.InvalidValueException;

/**
 * The spoken form of a join link: short-lived, and valid for one customer.
 *
 * @param value nine digits
 */
public record JoinCode(String value) {

  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
  private static final Pattern BETWEEN_GROUPS = Pattern.compile("[\\s.\\-]+");

  /** Checks that the code has nine digits. */
  public JoinCode {
    if (!NINE_DIGITS.matcher(value).matches()) {
      throw new InvalidValueException("code", "malformed", "nine digits");
    }
  }

  /**
   * Parses a typed code, with blanks, dots and dashes between the digits.
   *
   * @throws InvalidValueException if there are not nine digits; ask the user again
   */
  public static JoinCode parse(String typed) {
    return new JoinCode(BETWEEN_GROUPS.matcher(typed).replaceAll(""));
  }

  @Override
  public String toString() {
    return "join code";
  }
}
