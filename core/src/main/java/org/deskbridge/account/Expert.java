package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A person who gives support.
 *
 * @param email the address the expert signs in with, in lower case
 */
public record Expert(
    UserKey key,
    Account account,
    String firstName,
    String lastName,
    String email,
    Set<Role> roles) {

  public Expert {
    requireNonNull(key, "key");
    requireNonNull(account, "account");
    requireNonNull(firstName, "firstName");
    requireNonNull(lastName, "lastName");
    requireNonNull(email, "email");
    roles = Set.copyOf(roles);
  }

  /** Returns first and last name. */
  public String name() {
    return (firstName + " " + lastName).strip();
  }
}
