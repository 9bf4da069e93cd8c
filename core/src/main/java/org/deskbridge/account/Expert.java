package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A person who gives support.
 *
 * @param email the address the expert signs in with, in lower case
 * @param isEnabled whether the expert may sign in; one who left is disabled and kept
 */
public record Expert(
    UserKey key,
    Account account,
    String firstName,
    String lastName,
    String email,
    Set<Role> roles,
    boolean isEnabled) {

  public Expert {
    requireNonNull(key, "key");
    requireNonNull(account, "account");
    requireNonNull(firstName, "firstName");
    requireNonNull(lastName, "lastName");
    requireNonNull(email, "email");
    roles = Set.copyOf(roles);
  }

  /** Creates an expert who may sign in. */
  public Expert(
      UserKey key,
      Account account,
      String firstName,
      String lastName,
      String email,
      Set<Role> roles) {
    this(key, account, firstName, lastName, email, roles, true);
  }

  /** Returns first and last name. */
  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /** Returns this expert, able to sign in. */
  public Expert enabled() {
    return new Expert(key, account, firstName, lastName, email, roles);
  }
}
