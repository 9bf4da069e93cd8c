package org.deskbridge.auth;

import java.time.InstantSource;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.annotation.UseCase;

/** Signs an expert in to the service's own pages. */
@UseCase
public final class SignIn {

  private final PasswordAuthenticator passwordAuthenticator;
  private final Grants grants;
  private final TokenGenerator mint;
  private final TokenLifetimes policy;
  private final InstantSource clock;

  public SignIn(
      Directory directory,
      Passwords passwords,
      Grants grants,
      Secrets secrets,
      TokenLifetimes policy,
      InstantSource clock) {
    this.passwordAuthenticator = new PasswordAuthenticator(directory, passwords);
    this.grants = grants;
    this.mint = new TokenGenerator(secrets);
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Returns the expert with a token for the pages.
   *
   * @param email the address to sign in with, in any case
   * @throws SignInRefusedException if address or password is wrong; ask the user again
   */
  public SignedIn signIn(String email, String password) {
    var expert = passwordAuthenticator.check(email, password);
    var token = mint.draw();
    var until = clock.instant().plus(policy.page());
    grants.put(new Grant(TokenHash.of(token), Grant.Kind.PAGE, expert.key(), null, until));
    return new SignedIn(expert, token);
  }

  /**
   * An expert who has just signed in.
   *
   * @param token for the cookie; shown once and stored nowhere
   */
  public record SignedIn(Expert expert, String token) {
    @Override
    public String toString() {
      return "SignedIn[%s]".formatted(expert.key());
    }
  }
}
