package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

/**
 * A company that gives support; owns experts, machines and sessions.
 *
 * @param name shown to customers on the join page
 */
public record Account(AccountKey key, String name) {

  public Account {
    requireNonNull(key, "key");
    requireNonNull(name, "name");
  }
}
