package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Account;
import org.deskbridge.account.Expert;
import org.deskbridge.account.UserKey;

/** The expert who owns a session, as of the last start. */
public record Owner(Account account, UserKey user, String name, String email) {

  public Owner {
    requireNonNull(account, "account");
    requireNonNull(user, "user");
    requireNonNull(name, "name");
    requireNonNull(email, "email");
  }

  /** Returns whether a user is the owner. */
  public boolean is(UserKey other) {
    return user.equals(other);
  }

  /** Returns an expert as owner. */
  public static Owner of(Expert expert) {
    return new Owner(expert.account(), expert.key(), expert.name(), expert.email());
  }
}
