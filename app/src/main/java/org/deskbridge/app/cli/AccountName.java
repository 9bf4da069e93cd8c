package org.deskbridge.app.cli;

import java.util.Optional;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Directory;
import org.deskbridge.error.InvalidValueException;

/** An account on the command line: its name or its key. */
record AccountName(String text) {

  private static final String OPTION = "--account";

  /**
   * Returns the account; a name takes precedence over an equal key.
   *
   * @throws InvalidValueException if there is no such account
   */
  Account in(Directory directory) {
    return directory
        .accountByName(text)
        .or(() -> byKey(directory))
        .orElseThrow(
            () ->
                new InvalidValueException(
                    OPTION, text, "the name or the key of an account that 'user add' opened"));
  }

  private Optional<Account> byKey(Directory directory) {
    try {
      return directory.account(new AccountKey(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
