package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.UserKey;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a token: access as an expert until a time.
 *
 * @param token the hash of the token
 * @param client the application it was issued to, absent for a sign-in on our own pages
 * @param expiresAt exclusive: at this instant the grant has expired
 */
public record Grant(
    TokenHash token, Kind kind, UserKey user, @Nullable ClientId client, Instant expiresAt) {

  public Grant {
    requireNonNull(token, "token");
    requireNonNull(kind, "kind");
    requireNonNull(user, "user");
    requireNonNull(expiresAt, "expiresAt");
  }

  /** The use of a token. */
  public enum Kind {
    /** Calls of the API. */
    ACCESS,
    /** One exchange for a new pair of tokens. */
    REFRESH,
    /** Our own pages, by a cookie. */
    PAGE
  }
}
