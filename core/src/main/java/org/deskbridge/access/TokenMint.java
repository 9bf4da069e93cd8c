package org.deskbridge.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.deskbridge.directory.UserKey;
import org.jspecify.annotations.Nullable;

/** Makes tokens of 256 random bits and records the grants they stand for. */
final class TokenMint {

  private static final int TOKEN_BYTES = 32;

  private final Grants grants;
  private final Secrets secrets;

  TokenMint(Grants grants, Secrets secrets) {
    this.grants = grants;
    this.secrets = secrets;
  }

  String mint(
      Grant.Kind kind, UserKey user, @Nullable ClientId client, Instant now, Duration validFor) {
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.random(TOKEN_BYTES));
    grants.put(new Grant(TokenHash.of(token), kind, user, client, now.plus(validFor)));
    return token;
  }
}
