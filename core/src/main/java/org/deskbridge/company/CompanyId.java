package org.deskbridge.company;

import java.util.regex.Pattern;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;

/**
 * Names a company, over all accounts.
 *
 * @param value positive
 */
public record CompanyId(long value) {

  private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]{0,18}");

  /**
   * Returns the id in a text.
   *
   * @throws RejectedException {@code company.none-found} if it is none, so that there is no company
   *     by that name
   */
  public static CompanyId parse(String text) {
    try {
      if (DIGITS.matcher(text).matches()) {
        return new CompanyId(Long.parseLong(text));
      }
    } catch (NumberFormatException e) {
      // More than 64 bits: no company has it either.
    }
    throw new RejectedException(
        ErrorCode.COMPANY_NONE_FOUND, "companies: none (expected: at least one that matches)");
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
