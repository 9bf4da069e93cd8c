package org.deskbridge.company;

import java.util.regex.Pattern;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * The id of a company, unique over all accounts.
 *
 * @param value positive
 */
public record CompanyId(long value) {

  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,18}");

  /**
   * Parses an id.
   *
   * @throws RejectedException {@code company.none-found} if it is malformed, as there is no such
   *     company
   */
  public static CompanyId parse(String text) {
    try {
      if (DIGITS.matcher(text).matches()) {
        return new CompanyId(Long.parseLong(text));
      }
    } catch (NumberFormatException e) {
      // More than 64 bits: there is no such company.
    }
    throw new RejectedException(
        ErrorCode.COMPANY_NONE_FOUND, "companies: none (expected: at least one that matches)");
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
