package org.deskbridge.ticket;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.deskbridge.account.AccountKey;

/**
 * The technician in whose name a helpdesk is asked.
 *
 * @param email in lower case
 */
public record HelpdeskUser(AccountKey account, String email) {

  /** Names the technician; the address counts without regard to case. */
  public HelpdeskUser {
    requireNonNull(account, "account");
    email = email.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "user of " + account;
  }
}
