package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.signature.SigningRotations;

/**
 * The signing secrets of accounts, derived from the master key and the number of the rotation, so
 * that none is stored.
 *
 * <p>Safe for use by several threads at once.
 */
final class SigningSecrets {

  private final Secrets secrets;
  private final SigningRotations rotations;

  SigningSecrets(Secrets secrets, SigningRotations rotations) {
    this.secrets = requireNonNull(secrets, "secrets");
    this.rotations = requireNonNull(rotations, "rotations");
  }

  /** Returns the secret of an account that replaced all before it. */
  SigningSecret current(AccountKey account) {
    return of(account, rotations.of(account).generation());
  }

  /** Returns the secrets that sign now, the current one first; at most two. */
  List<SigningSecret> signing(AccountKey account, Instant now) {
    var rotation = rotations.of(account);
    var current = of(account, rotation.generation());
    return rotation.hasPrevious(now)
        ? List.of(current, of(account, rotation.generation() - 1))
        : List.of(current);
  }

  /** Replaces the secret of an account and returns the new one. */
  SigningSecret rotate(AccountKey account, Instant previousUntil) {
    return of(account, rotations.rotate(account, previousUntil).generation());
  }

  private SigningSecret of(AccountKey account, int generation) {
    var name = generation == 0 ? account.toString() : account + "/" + generation;
    return SigningSecret.of(secrets.derive("callback signature", name));
  }
}
