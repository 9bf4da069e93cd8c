package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.ExpertProfile;
import org.deskbridge.account.Experts;
import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;

/** Replaces names, address and roles of an expert. */
@UseCase
public final class UpdateExpert {

  private final ManagedExperts managed;
  private final Experts experts;

  /** Creates the use case from its ports. */
  public UpdateExpert(Directory directory, Experts experts) {
    this.managed = new ManagedExperts(directory);
    this.experts = requireNonNull(experts, "experts");
  }

  /**
   * Updates the expert and returns the expert; a disabled one stays disabled. A repeat changes
   * nothing.
   *
   * @throws AccessDeniedException if the caller is neither the service nor a manager
   * @throws RejectedException {@code expert.not-found} if there is none of that key within the
   *     caller's reach
   * @throws ConflictException {@code expert.email-taken} if another expert has that address; choose
   *     another
   */
  public Expert update(Caller caller, UserKey user, ExpertProfile profile) {
    var expert = managed.expert(caller, user);
    return ExpertProfile.of(expert).equals(profile)
        ? expert
        : experts.update(expert.key(), profile);
  }
}
