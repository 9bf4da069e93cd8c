package org.deskbridge.access;

import java.time.Instant;
import java.util.List;
import org.deskbridge.directory.Expert;
import org.jspecify.annotations.Nullable;

/** Makes an access token together with the token that refreshes it. */
final class TokenPair {

  private final TokenMint mint;
  private final TokenPolicy policy;

  TokenPair(Secrets secrets, TokenPolicy policy) {
    this.mint = new TokenMint(secrets);
    this.policy = policy;
  }

  Tokens draw(Expert expert) {
    return new Tokens(mint.draw(), mint.draw(), policy.access(), expert);
  }

  /** Returns what is to be put on record, for the tokens stand for nothing before. */
  List<Grant> grants(Tokens tokens, @Nullable ClientId client, Instant now) {
    var user = tokens.expert().key();
    var access = TokenHash.of(tokens.access());
    var refresh = TokenHash.of(tokens.refresh());
    return List.of(
        new Grant(access, Grant.Kind.ACCESS, user, client, now.plus(policy.access())),
        new Grant(refresh, Grant.Kind.REFRESH, user, client, now.plus(policy.refresh())));
  }
}
