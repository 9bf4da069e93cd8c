package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.UserKey;
import org.jspecify.annotations.Nullable;

/**
 * What a token stands for: an expert, until some instant.
 *
 * @param token the hash of the token that stands for it
 * @param client the application that asked for it, absent for a sign-in on our own pages
 * @param expiresAt exclusive: at this instant the grant is over
 */
public record Grant(
    TokenHash token, Kind kind, UserKey user, @Nullable ClientId client, Instant expiresAt) {

  public Grant {
    requireNonNull(token, "token");
    requireNonNull(kind, "kind");
    requireNonNull(user, "user");
    requireNonNull(expiresAt, "expiresAt");
  }

  /** What a token is good for. */
  public enum Kind {
    /** Calls of the API. */
    ACCESS,
    /** One exchange for a new pair of tokens. */
    REFRESH,
    /** Our own pages, by a cookie. */
    PAGE
  }
}
