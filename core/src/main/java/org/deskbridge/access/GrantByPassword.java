package org.deskbridge.access;

import java.time.InstantSource;
import org.deskbridge.directory.Directory;
import org.deskbridge.meta.UseCase;
import org.jspecify.annotations.Nullable;

/** Gives an application tokens for an expert whose password it knows (contract 4). */
@UseCase
public final class GrantByPassword {

  private final ClientCheck clientCheck;
  private final PasswordCheck passwordCheck;
  private final Grants grants;
  private final TokenPair pair;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public GrantByPassword(
      Clients clients,
      Directory directory,
      Passwords passwords,
      Grants grants,
      Secrets secrets,
      TokenPolicy policy,
      InstantSource clock) {
    this.clientCheck = new ClientCheck(clients);
    this.passwordCheck = new PasswordCheck(directory, passwords);
    this.grants = grants;
    this.pair = new TokenPair(secrets, policy);
    this.clock = clock;
  }

  /**
   * Returns a fresh pair of tokens.
   *
   * @param clientSecret absent where the application did not send one
   * @throws UnknownClientException if the application is not registered, or its secret is wrong
   * @throws SignInRefusedException if address or password is wrong
   */
  public Tokens grant(
      ClientId client, @Nullable String clientSecret, String email, String password) {
    var app = clientCheck.check(client, clientSecret);
    var expert = passwordCheck.check(email, password);
    var tokens = pair.draw(expert);
    pair.grants(tokens, app.id(), clock.instant()).forEach(grants::put);
    return tokens;
  }
}
