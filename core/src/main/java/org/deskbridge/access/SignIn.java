package org.deskbridge.access;

import java.time.InstantSource;
import org.deskbridge.directory.Directory;
import org.deskbridge.directory.Expert;
import org.deskbridge.meta.UseCase;

/** Signs an expert in to the service's own pages. */
@UseCase
public final class SignIn {

  private final PasswordCheck passwordCheck;
  private final Grants grants;
  private final TokenMint mint;
  private final TokenPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public SignIn(
      Directory directory,
      Passwords passwords,
      Grants grants,
      Secrets secrets,
      TokenPolicy policy,
      InstantSource clock) {
    this.passwordCheck = new PasswordCheck(directory, passwords);
    this.grants = grants;
    this.mint = new TokenMint(secrets);
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * Returns the expert with a token for the pages.
   *
   * @param email the address to sign in with, in any case
   * @throws SignInRefusedException if address or password is wrong; ask the person again
   */
  public SignedIn signIn(String email, String password) {
    var expert = passwordCheck.check(email, password);
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
