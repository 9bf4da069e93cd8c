package org.deskbridge.adapter.http.support;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The rate limits of the API and of sign-in.
 *
 * @param calls API calls by one application for one account, absent for no limit
 * @param openSessions sessions requested without a sign-in from one address
 * @param signIns failed sign-ins from one address, and to one account from there
 * @param codes wrong join codes from one address
 * @param shared whether they hold over all nodes on one database together, or for each by itself;
 *     without other nodes this makes no difference
 */
public record RateLimits(
    @Nullable Rate calls, Rate openSessions, Rate signIns, Rate codes, boolean shared) {

  /** Ten calls a second (contract 1); for people, more than they can type in a minute. */
  public static final RateLimits DEFAULT =
      new RateLimits(
          new Rate(10, Duration.ofSeconds(1)),
          new Rate(30, Duration.ofMinutes(1)),
          new Rate(10, Duration.ofMinutes(1)),
          new Rate(5, Duration.ofMinutes(1)),
          true);

  public RateLimits {
    requireNonNull(openSessions, "openSessions");
    requireNonNull(signIns, "signIns");
    requireNonNull(codes, "codes");
  }

  /** Returns these limits without one for API calls. */
  public RateLimits withoutCallLimit() {
    return new RateLimits(null, openSessions, signIns, codes, shared);
  }

  /** Returns these limits with each node counting by itself. */
  public RateLimits byNode() {
    return new RateLimits(calls, openSessions, signIns, codes, false);
  }
}
