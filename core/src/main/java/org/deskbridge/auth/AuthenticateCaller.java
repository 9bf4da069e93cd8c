package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import org.deskbridge.account.Directory;
import org.deskbridge.account.Expert;
import org.deskbridge.annotation.UseCase;

/** Authenticates a caller by a token. */
@UseCase
public final class AuthenticateCaller {

  private final Grants grants;
  private final Directory directory;
  private final InstantSource clock;

  public AuthenticateCaller(Grants grants, Directory directory, InstantSource clock) {
    this.grants = requireNonNull(grants, "grants");
    this.directory = requireNonNull(directory, "directory");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Returns the caller of a token of that kind.
   *
   * @throws InvalidTokenException if the token is unknown, revoked, expired, of another kind, or
   *     its expert is disabled; sign in again
   */
  public Caller identify(String token, Grant.Kind kind) {
    return grants
        .grant(TokenHash.of(token))
        .filter(grant -> grant.kind() == kind)
        .filter(grant -> clock.instant().isBefore(grant.expiresAt()))
        .flatMap(
            grant ->
                directory
                    .expert(grant.user())
                    .filter(Expert::isEnabled)
                    .map(expert -> Caller.through(grant.client(), expert)))
        .orElseThrow(InvalidTokenException::new);
  }
}
