package org.deskbridge.auth;

import java.time.InstantSource;
import org.deskbridge.account.Directory;
import org.deskbridge.annotation.UseCase;
import org.jspecify.annotations.Nullable;

/** Issues tokens for an expert to an application that has the expert's password (contract 4). */
@UseCase
public final class IssueTokensByPassword {

  private final ClientAuthenticator clientAuthenticator;
  private final PasswordAuthenticator passwordAuthenticator;
  private final Grants grants;
  private final TokenIssuer pair;
  private final InstantSource clock;

  public IssueTokensByPassword(
      OAuthClients clients,
      Directory directory,
      Passwords passwords,
      Grants grants,
      Secrets secrets,
      TokenLifetimes policy,
      InstantSource clock) {
    this.clientAuthenticator = new ClientAuthenticator(clients);
    this.passwordAuthenticator = new PasswordAuthenticator(directory, passwords);
    this.grants = grants;
    this.pair = new TokenIssuer(secrets, policy);
    this.clock = clock;
  }

  /**
   * Returns a fresh pair of tokens.
   *
   * @param clientSecret absent if the application did not send one
   * @throws InvalidClientException if the application is not registered, or its secret is wrong
   * @throws SignInRefusedException if address or password is wrong
   */
  public TokenPair grant(
      ClientId client, @Nullable String clientSecret, String email, String password) {
    var app = clientAuthenticator.check(client, clientSecret);
    var expert = passwordAuthenticator.check(email, password);
    var tokens = pair.draw(expert);
    pair.grants(tokens, app.id(), clock.instant()).forEach(grants::put);
    return tokens;
  }
}
