package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;

/** Returns the secret that verifies the signatures of an account's callbacks. */
@UseCase
public final class GetSigningSecret {

  private final Secrets secrets;

  public GetSigningSecret(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  /**
   * Returns the secret, always the same.
   *
   * @throws AccessDeniedException if the caller is not the operator of the service
   */
  public SigningSecret show(Caller caller, AccountKey account) {
    if (!caller.reach().isEverything()) {
      throw new AccessDeniedException(Role.MANAGER);
    }
    return SigningSecrets.of(secrets, account);
  }
}
