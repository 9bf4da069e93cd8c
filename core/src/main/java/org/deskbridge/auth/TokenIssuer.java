package org.deskbridge.auth;

import java.time.Instant;
import java.util.List;
import org.deskbridge.account.Expert;
import org.jspecify.annotations.Nullable;

/** Issues an access token together with its refresh token. */
final class TokenIssuer {

  private final TokenGenerator mint;
  private final TokenLifetimes policy;

  TokenIssuer(Secrets secrets, TokenLifetimes policy) {
    this.mint = new TokenGenerator(secrets);
    this.policy = policy;
  }

  TokenPair draw(Expert expert) {
    return new TokenPair(mint.draw(), mint.draw(), policy.access(), expert);
  }

  /** Returns the grants to store, without which the tokens are invalid. */
  List<Grant> grants(TokenPair tokens, @Nullable ClientId client, Instant now) {
    var user = tokens.expert().key();
    var access = TokenHash.of(tokens.access());
    var refresh = TokenHash.of(tokens.refresh());
    return List.of(
        new Grant(access, Grant.Kind.ACCESS, user, client, now.plus(policy.access())),
        new Grant(refresh, Grant.Kind.REFRESH, user, client, now.plus(policy.refresh())));
  }
}
