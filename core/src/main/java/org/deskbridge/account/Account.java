package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

/**
 * One company that gives support, the owner of experts, machines and sessions.
 *
 * @param name as customers see it on the join page
 */
public record Account(AccountKey key, String name) {

  public Account {
    requireNonNull(key, "key");
    requireNonNull(name, "name");
  }
}
