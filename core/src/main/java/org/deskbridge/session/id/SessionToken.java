package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

import org.deskbridge.auth.TokenHash;

/**
 * The token of a session for its requester; a secret.
 *
 * @param value {@code e0-} and 256 bits in Base64url; in between, unless the request can be
 *     repeated, 48 bits of the time of the request
 */
public record SessionToken(String value) {

  /** The prefix of every session token (contract 2, POST /sessions). */
  public static final String PREFIX = "e0-";

  private static final int HASH_LENGTH = 22;
  private static final int TIME_LENGTH = 8;
  private static final int LENGTH_WITH_TIME = PREFIX.length() + TIME_LENGTH + 43;

  public SessionToken {
    requireNonNull(value, "value");
  }

  /** Returns whether a text has the form of a session token. */
  public static boolean looksLike(String text) {
    return text.startsWith(PREFIX);
  }

  /**
   * Returns the key of the session: the time, if the token contains it, and the first 132 bits of
   * the token's hash. Keys of one time are adjacent in an index, so that storing many sessions
   * changes few pages.
   */
  public SessionKey key() {
    var hash = TokenHash.of(value).value().substring(0, HASH_LENGTH);
    return new SessionKey(
        value.length() == LENGTH_WITH_TIME
            ? value.substring(PREFIX.length(), PREFIX.length() + TIME_LENGTH) + hash
            : hash);
  }

  /** Returns the beginning of the token's hash, fit for logs. */
  @Override
  public String toString() {
    return "token " + TokenHash.of(value);
  }
}
