package org.deskbridge.adapter.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.jspecify.annotations.Nullable;

/**
 * Issues and verifies the tokens by which a helpdesk recognizes its users in ticket calls.
 *
 * <p>A token holds the user's address and a signature, so the helpdesk stores none. It is valid
 * until the secret is replaced. Safe for use by several threads at once.
 */
public final class UserTokens {

  /** The least bytes of a secret: the length of the digest. */
  public static final int LEAST_SECRET_BYTES = 32;

  /** Separates these signatures from others made with the same secret. */
  private static final String PURPOSE = "deskbridge user token, version 1\n";

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] NOTHING = {};
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final SecretKeySpec key;

  private UserTokens(SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Returns the issuer of tokens signed with a secret.
   *
   * @param secret random, at least {@value #LEAST_SECRET_BYTES} bytes; known to the helpdesk alone
   * @throws InvalidValueException if the secret is shorter; use a longer one
   */
  public static UserTokens of(byte[] secret) {
    if (secret.length < LEAST_SECRET_BYTES) {
      throw new InvalidValueException(
          "secret", secret.length + " bytes", "at least " + LEAST_SECRET_BYTES + " bytes");
    }
    return new UserTokens(new SecretKeySpec(secret, ALGORITHM));
  }

  /**
   * Returns the token to register for a user, the same one each time.
   *
   * @param userEmail case does not matter
   * @throws InvalidValueException if there is no address
   */
  public HelpdeskUserToken issue(String userEmail) {
    if (userEmail.isBlank()) {
      throw new InvalidValueException("userEmail", "missing", "an address");
    }
    return new HelpdeskUserToken(text(userEmail.toLowerCase(Locale.ROOT).getBytes(UTF_8)));
  }

  /**
   * Returns the address of the token's user, in lower case; empty if it was not issued here.
   *
   * <p>Takes the same steps for every token, even a malformed or missing one, so that the time does
   * not reveal how close a forgery came.
   *
   * @param token as it arrived
   */
  public Optional<String> verify(@Nullable String token) {
    var claimed = token == null ? "" : token;
    var user = user(claimed);
    var isGenuine = MessageDigest.isEqual(text(user).getBytes(UTF_8), claimed.getBytes(UTF_8));
    return isGenuine && user.length > 0 ? Optional.of(new String(user, UTF_8)) : Optional.empty();
  }

  private static byte[] user(String token) {
    var end = token.indexOf('.');
    try {
      return end < 0 ? NOTHING : Base64.getUrlDecoder().decode(token.substring(0, end));
    } catch (IllegalArgumentException e) {
      return NOTHING;
    }
  }

  private String text(byte[] user) {
    return ENCODER.encodeToString(user) + "." + ENCODER.encodeToString(mac(user));
  }

  private byte[] mac(byte[] user) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(PURPOSE.getBytes(UTF_8));
      return mac.doFinal(user);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256: missing in this Java runtime", e);
    }
  }
}
