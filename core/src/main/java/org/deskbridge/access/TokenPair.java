package org.deskbridge.access;

import java.time.Instant;
import org.deskbridge.directory.Expert;
import org.jspecify.annotations.Nullable;

/** Makes an access token together with the token that refreshes it. */
final class TokenPair {

  private final TokenMint mint;
  private final TokenPolicy policy;

  TokenPair(TokenMint mint, TokenPolicy policy) {
    this.mint = mint;
    this.policy = policy;
  }

  Tokens mint(Expert expert, @Nullable ClientId client, Instant now) {
    var access = mint.mint(Grant.Kind.ACCESS, expert.key(), client, now, policy.access());
    var refresh = mint.mint(Grant.Kind.REFRESH, expert.key(), client, now, policy.refresh());
    return new Tokens(access, refresh, policy.access(), expert);
  }
}
