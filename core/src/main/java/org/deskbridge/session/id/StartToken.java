package org.deskbridge.session.id;

/**
 * The number in lists that is accepted in place of the session token; a secret.
 *
 * @param value below 2^53, so that JavaScript reads it exactly (contract 2, GET /sessions)
 */
public record StartToken(long value) {
  @Override
  public String toString() {
    return "start token";
  }
}
