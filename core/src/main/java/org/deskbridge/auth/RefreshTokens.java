package org.deskbridge.auth;

import java.time.InstantSource;
import java.util.Objects;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges a refresh token for a new pair, which revokes the old token (contract 4).
 *
 * <p>The old token is valid until the new pair is stored, and never afterwards, not even if the
 * response was lost: a retry could be that of a thief.
 */
@UseCase
public final class RefreshTokens {

  private final ClientAuthenticator clientAuthenticator;
  private final Directory directory;
  private final Grants grants;
  private final TokenIssuer pair;
  private final InstantSource clock;

  public RefreshTokens(
      OAuthClients clients,
      Directory directory,
      Grants grants,
      Secrets secrets,
      TokenLifetimes policy,
      InstantSource clock) {
    this.clientAuthenticator = new ClientAuthenticator(clients);
    this.directory = directory;
    this.grants = grants;
    this.pair = new TokenIssuer(secrets, policy);
    this.clock = clock;
  }

  /**
   * Returns a new pair of tokens for the expert of the old one.
   *
   * @param clientSecret absent if the application did not send one
   * @throws InvalidClientException if the application is not registered, or its secret is wrong
   * @throws InvalidTokenException if the token was spent, expired, or given to another application;
   *     sign in again
   * @throws UnavailableException if the store cannot be reached; retry with the same token
   */
  public TokenPair refresh(ClientId client, @Nullable String clientSecret, String refreshToken) {
    var app = clientAuthenticator.check(client, clientSecret);
    var hash = TokenHash.of(refreshToken);
    var now = clock.instant();
    var expert =
        grants
            .grant(hash)
            .filter(grant -> grant.kind() == Grant.Kind.REFRESH)
            .filter(grant -> Objects.equals(grant.client(), app.id()))
            .filter(grant -> now.isBefore(grant.expiresAt()))
            .flatMap(grant -> directory.expert(grant.user()))
            .filter(Expert::isEnabled)
            .orElseThrow(InvalidTokenException::new);
    var tokens = pair.draw(expert);
    if (!grants.replace(hash, pair.grants(tokens, app.id(), now))) {
      throw new InvalidTokenException();
    }
    return tokens;
  }
}
