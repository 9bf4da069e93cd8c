package org.deskbridge.ticket;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids that arrive as JSON numbers. Some JSON libraries write the id 4711 as {@code 4711.0} or
 * {@code 4.711e3}; it is the same id (contract 1).
 */
public final class NumericId {

  /** The longest id of a ticket; limits the digits that an exponent can add to a short text. */
  private static final int MAX_DIGITS = 512;

  private static final Pattern NUMBER =
      Pattern.compile("(-?)([0-9]+)(?:\\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,9}))?");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

  private NumericId() {}

  /**
   * Returns the digits of a whole number, with a minus in front of a negative one.
   *
   * @param number in JSON
   * @return empty if the number has a fraction or more than 512 digits, or if the text is no number
   */
  public static Optional<String> digits(String number) {
    var parts = NUMBER.matcher(number);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var fraction = given(parts.group(3), "");
    var digits = parts.group(2) + fraction;
    var kept = withoutZerosAtEnd(digits);
    var exponent = Integer.parseInt(given(parts.group(4), "0"));
    var zeros = exponent - fraction.length() + digits.length() - kept.length();
    var significant = LEADING_ZEROS.matcher(kept).replaceFirst("");
    if (significant.isEmpty()) {
      return Optional.of("0");
    }
    return zeros < 0 || significant.length() + zeros > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(parts.group(1) + significant + "0".repeat(zeros));
  }

  private static String given(@Nullable String part, String otherwise) {
    return part == null ? otherwise : part;
  }

  private static String withoutZerosAtEnd(String digits) {
    var end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }
}
