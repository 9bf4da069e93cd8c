package org.deskbridge.callback;

import org.deskbridge.account.AccountKey;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.signature.SigningRotations;

/** Returns the secret that verifies the signatures of an account's callbacks. */
@UseCase
public final class GetSigningSecret {

  private final SigningSecrets secrets;

  public GetSigningSecret(Secrets secrets, SigningRotations rotations) {
    this.secrets = new SigningSecrets(secrets, rotations);
  }

  /**
   * Returns the secret, the same until it is {@linkplain RotateSigningSecret replaced}.
   *
   * @throws AccessDeniedException if the caller is not the operator of the service
   */
  public SigningSecret show(Caller caller, AccountKey account) {
    if (!caller.reach().isEverything()) {
      throw new AccessDeniedException(Role.MANAGER);
    }
    return secrets.current(account);
  }
}
