package org.deskbridge.auth.provisioning;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.account.UserKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Grants;
import org.deskbridge.error.RejectedException;

/** Disables an expert who has left; sessions and recordings of the expert are kept. */
@UseCase
public final class DisableExpert {

  private final ManagedExperts managed;
  private final Experts experts;
  private final Grants grants;

  /** Creates the use case from its ports. */
  public DisableExpert(Directory directory, Experts experts, Grants grants) {
    this.managed = new ManagedExperts(directory);
    this.experts = requireNonNull(experts, "experts");
    this.grants = requireNonNull(grants, "grants");
  }

  /**
   * Ends every token and every sign-in of the expert and allows no new one, until {@link
   * EnsureExpert} enables the expert again. A repeat changes nothing.
   *
   * @throws AccessDeniedException if the caller is neither the service nor a manager
   * @throws RejectedException {@code expert.not-found} if there is none of that key within the
   *     caller's reach
   */
  public void disable(Caller caller, UserKey user) {
    var expert = managed.expert(caller, user);
    experts.disable(expert.key());
    grants.revokeAll(expert.key());
  }
}
