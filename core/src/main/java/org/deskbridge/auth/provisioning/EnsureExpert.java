package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Experts;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grants;
import org.deskbridge.error.ConflictException;

/** Makes sure that a person can sign in, with the names and roles given. */
@UseCase
public final class EnsureExpert {

  private final Experts experts;
  private final Grants grants;
  private final ProfileSync profiles;

  /** Creates the use case from its ports. */
  public EnsureExpert(Directory directory, Experts experts, Grants grants) {
    this.experts = requireNonNull(experts, "experts");
    this.grants = requireNonNull(grants, "grants");
    this.profiles = new ProfileSync(directory, experts);
  }

  /**
   * Adds the expert, or brings names and roles of the one with that address up to date and enables
   * the expert again. A repeat changes nothing.
   *
   * @throws AccessDeniedException if the caller is neither the service nor a manager of the account
   * @throws ConflictException {@code expert.email-taken} if the address belongs to an expert of
   *     another account; choose another
   */
  public Expert ensure(Caller caller, Technician technician) {
    caller.requireManagerOf(technician.account());
    var expert = profiles.sync(technician);
    if (expert.isEnabled()) {
      return expert;
    }
    // A sign-in that overtook the disabling must not come back to life.
    grants.revokeAll(expert.key());
    experts.enable(expert.key());
    return expert.enabled();
  }
}
