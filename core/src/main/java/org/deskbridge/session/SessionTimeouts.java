package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long a session waits for people.
 *
 * @param joinTimeout how long after the start a customer may join; then the session is abandoned
 * @param pageGrace how long a page may be gone before the session ends by itself
 * @param codeValidity how long a join code is good
 * @param claimValidity how long a session requested without a sign-in can be claimed; then it is to
 *     be removed
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
