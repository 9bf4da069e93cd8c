package org.deskbridge.callback;

import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.Secrets;

/** Derives the signing secrets, so that none is stored. */
final class SigningSecrets {

  private SigningSecrets() {}

  static SigningSecret of(Secrets secrets, AccountKey account) {
    return SigningSecret.of(secrets.derive("callback signature", account.toString()));
  }
}
