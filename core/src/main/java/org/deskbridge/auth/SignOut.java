package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;

/** Revokes a token before it expires. */
@UseCase
public final class SignOut {

  private final Grants grants;

  public SignOut(Grants grants) {
    this.grants = requireNonNull(grants, "grants");
  }

  /** Revokes the token; does nothing if it is unknown or already revoked. */
  public void signOut(String token) {
    grants.revoke(TokenHash.of(token));
  }
}
