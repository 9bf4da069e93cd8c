package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.util.Base64;

/**
 * The secret that signs and verifies the callbacks of one account.
 *
 * @param value {@code whsec_} and Base64, the form of the Standard Webhooks specification
 */
public record SigningSecret(String value) {

  private static final String PREFIX = "whsec_";

  /** Takes the secret as it was shown. */
  public SigningSecret {
    requireNonNull(value, "value");
  }

  static SigningSecret of(byte[] key) {
    return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(key));
  }

  @Override
  public String toString() {
    return "signing secret";
  }
}
