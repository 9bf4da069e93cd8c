package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Role;

/**
 * A person as the platform knows its own users.
 *
 * @param account the name of the account the person works for; opened where it is new
 */
public record Technician(String account, ExpertProfile profile) {

  /** Creates the technician. */
  public Technician {
    requireNonNull(account, "account");
    requireNonNull(profile, "profile");
  }

  /** Returns a technician who may run sessions and administers nothing. */
  public static Technician of(String account, String firstName, String lastName, String email) {
    return new Technician(
        account, new ExpertProfile(firstName, lastName, email, Set.of(Role.EXPERT)));
  }
}
