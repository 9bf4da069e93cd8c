package org.deskbridge.app.cli;

import java.util.Optional;
import org.deskbridge.account.Account;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Directory;
import org.deskbridge.app.settings.NearNames;
import org.deskbridge.error.InvalidValueException;

/** An account on the command line: its name or its key. */
public record AccountName(String text) {

  private static final String OPTION = "--account";

  /**
   * Returns the account; a name takes precedence over an equal key.
   *
   * @throws InvalidValueException if there is no such account; the message names similar ones
   */
  public Account in(Directory directory) {
    return directory
        .accountByName(text)
        .or(() -> byKey(directory))
        .orElseThrow(() -> new InvalidValueException(OPTION, text, expected(directory)));
  }

  private String expected(Directory directory) {
    var names = directory.accounts().stream().map(Account::name).toList();
    return NearNames.expected(
        text,
        names,
        "the name or the key of an account: 'account list' shows them, 'account add' makes one");
  }

  private Optional<Account> byKey(Directory directory) {
    try {
      return directory.account(new AccountKey(Long.parseLong(text)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
