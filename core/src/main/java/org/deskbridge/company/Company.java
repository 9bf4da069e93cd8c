package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.AccountKey;
import org.deskbridge.error.InvalidValueException;

/**
 * A company that an account supports.
 *
 * @param name 1 to 256 characters, unique in the account
 */
public record Company(CompanyId id, AccountKey account, String name) {

  private static final int MAX_NAME_LENGTH = 256;

  public Company {
    requireNonNull(id, "id");
    requireNonNull(account, "account");
    checkName(name);
  }

  /**
   * Checks the name of a company that is to be added.
   *
   * @throws InvalidValueException if it is blank or too long; choose another
   */
  public static void checkName(String name) {
    if (name.isBlank()) {
      throw new InvalidValueException("companyName", "blank", "1..256 characters");
    }
    InvalidValueException.ifLonger("companyName", name, MAX_NAME_LENGTH);
  }
}
