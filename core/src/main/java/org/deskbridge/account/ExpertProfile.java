package org.deskbridge.account;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;
import org.deskbridge.error.InvalidValueException;

/**
 * What is known of an expert apart from the key and the account, as provisioning writes it.
 *
 * @param email the address the expert signs in with, kept in lower case
 */
public record ExpertProfile(String firstName, String lastName, String email, Set<Role> roles) {

  /**
   * Creates the profile.
   *
   * @throws InvalidValueException if {@code email} is no address
   */
  public ExpertProfile {
    requireNonNull(firstName, "firstName");
    requireNonNull(lastName, "lastName");
    email = email.strip().toLowerCase(Locale.ROOT);
    if (!email.matches("\\S+@\\S+")) {
      throw new InvalidValueException("email", "malformed", "an address such as name@example.com");
    }
    roles = Set.copyOf(roles);
  }

  /** Returns the profile of an expert. */
  public static ExpertProfile of(Expert expert) {
    return new ExpertProfile(expert.firstName(), expert.lastName(), expert.email(), expert.roles());
  }
}
