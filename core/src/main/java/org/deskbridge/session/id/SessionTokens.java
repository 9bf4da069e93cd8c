package org.deskbridge.session.id;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.deskbridge.auth.Secrets;

/**
 * Derives the tokens, ids and codes of a session, and the hashes that are stored of them.
 *
 * <p>Only the session token is random. The others are derived from the session's key and the master
 * key, so they can be shown again without being stored. Stored are keyed hashes, which are useless
 * without the master key. Safe for use by several threads at once.
 */
public final class SessionTokens {

  private static final int TOKEN_BYTES = 32;
  private static final int TIME_BYTES = 6;
  private static final int JOIN_TOKEN_BYTES = 16;
  private static final int HASH_BYTES = 16;
  private static final int START_TOKEN_BITS = 53;
  private static final long CODES = 1_000_000_000L;

  /** Crockford's base 32 in lower case: no two characters look alike. */
  private static final char[] ID_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

  /** 9 characters of 5 bits: 3.5e13 ids, so that collisions are rare and cheap to retry. */
  private static final int ID_LENGTH = 9;

  private final Secrets secrets;

  public SessionTokens(Secrets secrets) {
    this.secrets = requireNonNull(secrets, "secrets");
  }

  /** Returns a new token that begins with the time, as its key does. */
  public SessionToken randomToken(Instant now) {
    return new SessionToken(
        SessionToken.PREFIX + time(now) + base64(secrets.random(TOKEN_BYTES), TOKEN_BYTES));
  }

  /** Returns the milliseconds since 1970 as 48 bits, which last for 8,000 years. */
  private static String time(Instant at) {
    var bytes = new byte[TIME_BYTES];
    for (int i = 0; i < TIME_BYTES; i++) {
      bytes[i] = (byte) (at.toEpochMilli() >>> (Byte.SIZE * (TIME_BYTES - 1 - i)));
    }
    return base64(bytes, TIME_BYTES);
  }

  /** Returns the token of a repeatable request, always the same. */
  public SessionToken tokenFor(String repeatableRequest) {
    var bytes = secrets.derive("session token", repeatableRequest);
    return new SessionToken(SessionToken.PREFIX + base64(bytes, TOKEN_BYTES));
  }

  /** Returns an id that begins with a letter, so that it is never mistaken for a start token. */
  public SessionId id(SessionKey key, int attempt) {
    var bits = firstLong(secrets.derive("session id", key.value() + "/" + attempt));
    var id = new StringBuilder("s");
    for (int i = 0; i < ID_LENGTH; i++) {
      id.append(ID_ALPHABET[(int) (bits >>> (5 * i) & 31)]);
    }
    return new SessionId(id.toString());
  }

  /** Returns the token of the join link of a session. */
  public JoinToken joinToken(SessionKey key) {
    return new JoinToken(base64(secrets.derive("join token", key.value()), JOIN_TOKEN_BYTES));
  }

  /**
   * Returns the start token, derived from the join token, so that one hash finds the session by
   * either.
   */
  public StartToken startToken(JoinToken joinToken) {
    var bits = firstLong(secrets.derive("start token", joinToken.value()));
    return new StartToken(bits >>> (Long.SIZE - START_TOKEN_BITS));
  }

  /** Returns the hash by which a start token is looked up. */
  public long lookupHash(StartToken token) {
    return firstLong(secrets.derive("start mark", Long.toString(token.value())));
  }

  /** Returns the join code of a generation. */
  public JoinCode code(SessionKey key, int generation) {
    var bits = firstLong(secrets.derive("join code", key.value() + "/" + generation));
    return new JoinCode(String.format(Locale.ROOT, "%09d", Math.floorMod(bits, CODES)));
  }

  /** Returns the hash by which a join code is looked up. */
  public String lookupHash(JoinCode code) {
    return base64(secrets.derive("code mark", code.value()), HASH_BYTES);
  }

  /** Returns a new token for a browser that has none. */
  public CustomerSessionToken randomPass() {
    return new CustomerSessionToken(base64(secrets.random(TOKEN_BYTES), TOKEN_BYTES));
  }

  /** Returns the stored hash of the token of the browser that has the seat. */
  public String tokenHash(CustomerSessionToken pass) {
    return base64(secrets.derive("customer mark", pass.value()), HASH_BYTES);
  }

  /** Returns the token that all browsers of a session had in versions without seats. */
  public CustomerSessionToken commonPass(SessionKey key) {
    return new CustomerSessionToken(
        base64(secrets.derive("customer pass", key.value()), TOKEN_BYTES));
  }

  /** Compares two secrets in constant time. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private static String base64(byte[] bytes, int count) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, count));
  }

  private static long firstLong(byte[] bytes) {
    var value = 0L;
    for (int i = 0; i < Long.BYTES; i++) {
      value = value << Byte.SIZE | (bytes[i] & 0xff);
    }
    return value;
  }
}
