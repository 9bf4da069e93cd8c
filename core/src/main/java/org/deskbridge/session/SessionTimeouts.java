package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * The timeouts of a session.
 *
 * @param joinTimeout the time after the start for a customer to join; then the session is abandoned
 * @param pageGrace how long a page may be disconnected before the session ends by itself
 * @param codeValidity the validity of a join code
 * @param claimValidity the time to claim a session that was requested without a sign-in; then it is
 *     removed
 */
public record SessionTimeouts(
    Duration joinTimeout, Duration pageGrace, Duration codeValidity, Duration claimValidity) {

  /**
   * An hour to join, two minutes to come back, half an hour for a code, and a day to claim
   * (contract 2, GET /session).
   */
  public static final SessionTimeouts DEFAULT =
      new SessionTimeouts(
          Duration.ofHours(1), Duration.ofMinutes(2), Duration.ofMinutes(30), Duration.ofDays(1));

  public SessionTimeouts {
    requireNonNull(joinTimeout, "joinTimeout");
    requireNonNull(pageGrace, "pageGrace");
    requireNonNull(codeValidity, "codeValidity");
    requireNonNull(claimValidity, "claimValidity");
  }
}
