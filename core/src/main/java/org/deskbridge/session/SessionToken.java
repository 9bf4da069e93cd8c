package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.access.TokenHash;

/**
 * Names a session to whoever requested it; a secret.
 *
 * @param value {@code e0-} and 256 bits in Base64url
 */
public record SessionToken(String value) {

  /** How every session token begins (contract 2, POST /sessions). */
  public static final String PREFIX = "e0-";

  private static final int KEY_LENGTH = 22;

  /** Takes the token as somebody presented it. */
  public SessionToken {
    requireNonNull(value, "value");
  }

  /** Returns whether a text has the form of a session token. */
  public static boolean looksLike(String text) {
    return text.startsWith(PREFIX);
  }

  /** Returns the key of the session: the first 132 bits of the token's hash. */
  public SessionKey key() {
    return new SessionKey(TokenHash.of(value).value().substring(0, KEY_LENGTH));
  }

  /** Returns the session's key, fit for logs. */
  @Override
  public String toString() {
    return "token of " + key();
  }
}
