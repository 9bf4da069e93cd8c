package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.Caller;
import org.deskbridge.access.RoleMissingException;
import org.deskbridge.access.Secrets;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.directory.Role;
import org.deskbridge.meta.UseCase;

/** Shows what a receiver needs to check the signatures of an account's callbacks. */
@UseCase
public final class ShowSigningSecret {

  private final Secrets secrets;

  /** Creates the use case from its port. */
  public ShowSigningSecret(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  /**
   * Returns the secret, the same every time.
   *
   * @throws RoleMissingException if the caller does not operate the service
   */
  public SigningSecret show(Caller caller, AccountKey account) {
    if (!caller.reach().isEverything()) {
      throw new RoleMissingException(Role.MANAGER);
    }
    return SigningKeys.of(secrets, account);
  }
}
