package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.account.Role;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.jspecify.annotations.Nullable;

/** Issues an access token for an expert to the operator, for scripts and set-up. */
@UseCase
public final class IssueOperatorToken {

  private final Directory directory;
  private final Grants grants;
  private final TokenGenerator mint;
  private final InstantSource clock;

  public IssueOperatorToken(
      Directory directory, Grants grants, Secrets secrets, InstantSource clock) {
    this.directory = requireNonNull(directory, "directory");
    this.grants = requireNonNull(grants, "grants");
    this.mint = new TokenGenerator(secrets);
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns an access token, shown once and stored nowhere.
   *
   * @param email the address the expert signs in with
   * @param validFor positive
   * @throws AccessDeniedException if the caller is not the service itself
   * @throws RejectedException {@code expert.not-found} if no expert signs in with that address; add
   *     or enable the expert first
   */
  public String grant(Caller caller, String email, @Nullable ClientId client, Duration validFor) {
    if (!caller.reach().isEverything()) {
      throw new AccessDeniedException(Role.MANAGER);
    }
    var user =
        directory
            .expertByEmail(email)
            .filter(Expert::isEnabled)
            .map(Expert::key)
            .orElseThrow(
                () ->
                    new RejectedException(
                        ErrorCode.EXPERT_NOT_FOUND,
                        "email: unknown (expected: the address of an expert)"));
    var token = mint.draw();
    var until = clock.instant().plus(validFor);
    grants.put(new Grant(TokenHash.of(token), Grant.Kind.ACCESS, user, client, until));
    return token;
  }
}
