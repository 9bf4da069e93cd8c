package org.deskbridge.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The hash that is stored of a secret, to recognize it.
 *
 * <p>SHA-256 without salt suits secrets of 256 random bits, but not passwords.
 *
 * @param value Base64url without padding, 43 characters
 */
public record TokenHash(String value) {

  public TokenHash {
    requireNonNull(value, "value");
  }

  /** Returns the hash of a secret. */
  public static TokenHash of(String secret) {
    return new TokenHash(
        Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret.getBytes(UTF_8))));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the first characters, fit for logs. */
  @Override
  public String toString() {
    return value.substring(0, Math.min(6, value.length())) + "…";
  }
}
