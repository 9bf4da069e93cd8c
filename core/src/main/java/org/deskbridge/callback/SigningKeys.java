package org.deskbridge.callback;

import org.deskbridge.access.Secrets;
import org.deskbridge.directory.AccountKey;

/** Derives the signing secrets, so that none is stored. */
final class SigningKeys {

  private SigningKeys() {}

  static SigningSecret of(Secrets secrets, AccountKey account) {
    return SigningSecret.of(secrets.derive("callback signature", account.toString()));
  }
}
