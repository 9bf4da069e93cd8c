package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Experts;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** Brings the expert of an address in line with what the platform says; never enables one. */
final class ProfileSync {

  private final Directory directory;
  private final Experts experts;

  ProfileSync(Directory directory, Experts experts) {
    this.directory = requireNonNull(directory, "directory");
    this.experts = requireNonNull(experts, "experts");
  }

  /**
   * Returns the expert of that address, added if there was none, with names and roles as given.
   *
   * @throws ConflictException {@code expert.email-taken} if it is an expert of another account
   */
  Expert sync(Technician technician) {
    var profile = technician.profile();
    var expert =
        directory
            .expertByEmail(profile.email())
            .orElseGet(() -> add(technician.account(), profile));
    if (!expert.account().name().equals(technician.account())) {
      throw new ConflictException(
          ErrorCode.EXPERT_EMAIL_TAKEN,
          "email: in use in another account (expected: an address of this account)");
    }
    return ExpertProfile.of(expert).equals(profile)
        ? expert
        : experts.update(expert.key(), profile);
  }

  private Expert add(String accountName, ExpertProfile profile) {
    var account = directory.openAccount(accountName);
    try {
      return directory.addExpert(
          account.key(), profile.firstName(), profile.lastName(), profile.email(), profile.roles());
    } catch (ConflictException e) {
      // Added by a concurrent call: two pages of one person load at once.
      return directory.expertByEmail(profile.email()).orElseThrow(() -> e);
    }
  }
}
