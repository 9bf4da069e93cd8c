package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import org.deskbridge.annotation.UseCase;

/** Ends what a token stands for, before its time. */
@UseCase
public final class SignOut {

  private final Grants grants;

  public SignOut(Grants grants) {
    this.grants = requireNonNull(grants, "grants");
  }

  /** Revokes the token; one that is unknown or revoked already is no error. */
  public void signOut(String token) {
    grants.revoke(TokenHash.of(token));
  }
}
