package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.directory.Account;
import org.deskbridge.directory.Expert;
import org.deskbridge.directory.UserKey;

/** The expert a session belongs to, as of the last start. */
public record Owner(Account account, UserKey user, String name, String email) {

  /** Creates the owner as on record. */
  public Owner {
    requireNonNull(account, "account");
    requireNonNull(user, "user");
    requireNonNull(name, "name");
    requireNonNull(email, "email");
  }

  static Owner of(Expert expert) {
    return new Owner(expert.account(), expert.key(), expert.name(), expert.email());
  }
}
