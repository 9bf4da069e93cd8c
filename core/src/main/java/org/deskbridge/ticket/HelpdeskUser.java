package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.deskbridge.account.AccountKey;

/**
 * The technician on whose behalf a helpdesk is called.
 *
 * @param email in lower case
 */
public record HelpdeskUser(AccountKey account, String email) {

  /** Converts the address to lower case. */
  public HelpdeskUser {
    requireNonNull(account, "account");
    email = email.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "user of " + account;
  }
}
