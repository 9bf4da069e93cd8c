package org.deskbridge.adapter.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Signs webhooks and checks their signatures, as the Standard Webhooks specification defines them.
 *
 * <p>Platforms verify with {@link #verify}, and sign with {@link #sign} in their tests. Both take
 * the time as an argument and may be called by several threads at once.
 */
public final class WebhookSignature {

  /**
   * The largest difference between the time of a message and now, in the past and in the future.
   */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String SECRET_PREFIX = "whsec_";
  private static final String VERSION = "v1,";

  /** Seconds since 1970, up to the year 33658: what fits an {@link Instant} without a check. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

  private WebhookSignature() {}

  /**
   * Returns the headers of a signed message.
   *
   * @param at when the message is sent; cut to the second
   * @param body exactly the bytes that are sent
   * @throws InvalidValueException if the secret is malformed; see {@link #requireUsable}
   */
  public static Headers sign(SigningSecret secret, String id, Instant at, byte[] body) {
    return sign(List.of(secret), id, at, body);
  }

  /**
   * Returns the headers of a message with a signature by each of the secrets, so that a receiver
   * that knows one of them verifies it.
   *
   * @param secrets the current secret, and during a replacement also the one before
   * @param at when the message is sent; cut to the second
   * @param body exactly the bytes that are sent
   * @throws InvalidValueException if a secret is malformed; see {@link #requireUsable}
   */
  public static Headers sign(
      Collection<SigningSecret> secrets, String id, Instant at, byte[] body) {
    var timestamp = Long.toString(at.getEpochSecond());
    var signatures = new StringJoiner(" ");
    for (var secret : secrets) {
      signatures.add(signature(secret, id, timestamp, body));
    }
    return new Headers(id, timestamp, signatures.toString());
  }

  /**
   * Returns whether the message was signed with one of the secrets not long ago.
   *
   * <p>Takes the same time for every signature, so that it does not reveal how close a forgery
   * came.
   *
   * @param secrets the current secret, and during a replacement also the other one
   * @param body exactly the bytes that arrived
   * @param now the receiver's time
   * @throws InvalidValueException if a secret is malformed; see {@link #requireUsable}
   */
  public static boolean verify(
      Collection<SigningSecret> secrets, Headers headers, byte[] body, Instant now) {
    if (headers.id().isEmpty() || !isRecent(headers.timestamp(), now)) {
      return false;
    }
    var genuine = false;
    for (var secret : secrets) {
      var expected = signature(secret, headers.id(), headers.timestamp(), body);
      var text = expected.getBytes(US_ASCII);
      for (var signature : headers.signature().split(" ", -1)) {
        genuine |= MessageDigest.isEqual(text, signature.getBytes(UTF_8));
      }
    }
    return genuine;
  }

  /**
   * Does nothing if the secret can be used.
   *
   * @throws InvalidValueException if it is not Base64, with or without {@code whsec_} before it
   */
  public static void requireUsable(SigningSecret secret) {
    if (key(secret).length == 0) {
      throw malformed();
    }
  }

  private static boolean isRecent(String timestamp, Instant now) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    var signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(signedAt, now).abs().compareTo(TOLERANCE) <= 0;
  }

  private static byte[] key(SigningSecret secret) {
    var text = secret.value();
    try {
      return Base64.getDecoder()
          .decode(text.startsWith(SECRET_PREFIX) ? text.substring(SECRET_PREFIX.length()) : text);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static InvalidValueException malformed() {
    return new InvalidValueException("signing secret", "malformed", "whsec_ and Base64");
  }

  private static String signature(SigningSecret secret, String id, String timestamp, byte[] body) {
    return VERSION + Base64.getEncoder().encodeToString(mac(key(secret), id, timestamp, body));
  }

  private static byte[] mac(byte[] key, String id, String timestamp, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256: missing in this Java runtime", e);
    }
  }

  /**
   * The three headers of a signed message.
   *
   * @param id {@value #ID}: the same at every attempt to deliver the message
   * @param timestamp {@value #TIMESTAMP}: seconds since 1970
   * @param signature {@value #SIGNATURE}: one or more signatures, parted by blanks
   */
  public record Headers(String id, String timestamp, String signature) {

    /** The name of the header that holds the id. */
    public static final String ID = "webhook-id";

    /** The name of the header that holds the time. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** The name of the header that holds the signatures. */
    public static final String SIGNATURE = "webhook-signature";

    /** Takes the headers as they are sent or arrived. */
    public Headers {
      requireNonNull(id, "id");
      requireNonNull(timestamp, "timestamp");
      requireNonNull(signature, "signature");
    }

    /** Returns the headers of a message that may lack some; without one it never verifies. */
    public static Headers of(
        @Nullable String id, @Nullable String timestamp, @Nullable String signature) {
      return new Headers(given(id), given(timestamp), given(signature));
    }

    private static String given(@Nullable String header) {
      return header == null ? "" : header;
    }

    @Override
    public String toString() {
      return "Headers[" + id + ", " + timestamp + "]";
    }
  }
}
