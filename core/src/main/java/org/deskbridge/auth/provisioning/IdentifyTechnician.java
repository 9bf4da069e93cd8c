package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Experts;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ConflictException;

/** Finds the technician whom the platform has signed in, as an expert of the account. */
@UseCase
public final class IdentifyTechnician {

  private final Technicians technicians;
  private final ProfileSync profiles;

  /** Creates the use case from its ports. */
  public IdentifyTechnician(Technicians technicians, Directory directory, Experts experts) {
    this.technicians = requireNonNull(technicians, "technicians");
    this.profiles = new ProfileSync(directory, experts);
  }

  /**
   * Returns the technician of the request that the calling thread serves, empty without a sign-in
   * to the platform, and if the expert is disabled.
   *
   * <p>An expert is added at the first call, and takes names and roles from the platform at each.
   *
   * @throws ConflictException {@code expert.email-taken} if the address belongs to an expert of
   *     another account than the platform says; correct one of them
   */
  public Optional<Caller> identify() {
    return technicians
        .current()
        .map(profiles::sync)
        .filter(Expert::isEnabled)
        .map(Caller::signedInByPlatform);
  }
}
