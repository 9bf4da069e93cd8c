package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.util.Base64;

/** Generates tokens of 256 random bits. */
final class TokenGenerator {

  private static final int TOKEN_BYTES = 32;

  private final Secrets secrets;

  TokenGenerator(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  String draw() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.random(TOKEN_BYTES));
  }
}
