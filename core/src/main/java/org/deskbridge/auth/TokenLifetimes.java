package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** The lifetimes of tokens. */
public record TokenLifetimes(Duration access, Duration refresh, Duration page) {

  /**
   * An hour for access ("expires_in" 3600: contract 4), 30 days to refresh it, and twelve hours for
   * a sign-in on our pages, a working day with its breaks.
   */
  public static final TokenLifetimes DEFAULT =
      new TokenLifetimes(Duration.ofHours(1), Duration.ofDays(30), Duration.ofHours(12));

  public TokenLifetimes {
    requireNonNull(access, "access");
    requireNonNull(refresh, "refresh");
    requireNonNull(page, "page");
  }
}
