package org.deskbridge.adapter.http.support;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often is too often.
 *
 * @param calls of the API by one application for one account, absent for any number
 * @param openSessions sessions asked for without a sign-in from one address
 * @param signIns failed sign-ins from one address, and to one account from there
 * @param codes wrong join codes from one address
 */
public record RateLimits(@Nullable Rate calls, Rate openSessions, Rate signIns, Rate codes) {

  /** Ten calls a second (contract 1); for people, more than they type in a minute. */
  public static final RateLimits DEFAULT =
      new RateLimits(
          new Rate(10, Duration.ofSeconds(1)),
          new Rate(30, Duration.ofMinutes(1)),
          new Rate(10, Duration.ofMinutes(1)),
          new Rate(10, Duration.ofMinutes(1)));

  /** Creates the limits. */
  public RateLimits {
    requireNonNull(openSessions, "openSessions");
    requireNonNull(signIns, "signIns");
    requireNonNull(codes, "codes");
  }

  /** Returns these limits with any number of API calls. */
  public RateLimits withoutCallLimit() {
    return new RateLimits(null, openSessions, signIns, codes);
  }
}
