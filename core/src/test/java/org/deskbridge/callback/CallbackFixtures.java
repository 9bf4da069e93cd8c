package org.deskbridge.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.DeliveryDecision.Verdict;

/** Results, settlements and signatures of callbacks. */
public final class CallbackFixtures {

  /** An attempt that went well. */
  public static final DeliveryAttempt DELIVERED =
      new DeliveryAttempt(Outcome.DELIVERED, 200, "ok", null, Duration.ofMillis(12));

  /** An attempt that met a receiver which wants no more. */
  public static final DeliveryAttempt GONE =
      new DeliveryAttempt(Outcome.GONE, 410, "gone", null, Duration.ofMillis(3));

  /** An attempt that met a receiver in trouble. */
  public static final DeliveryAttempt FAILED =
      new DeliveryAttempt(
          Outcome.FAILED, 503, "später \"wieder\"", Duration.ofSeconds(90), Duration.ofMillis(1));

  /** An attempt that nobody answered. */
  public static final DeliveryAttempt UNANSWERED =
      new DeliveryAttempt(Outcome.FAILED, null, "timed out", null, Duration.ofSeconds(15));

  /** No attempt at all. */
  public static final DeliveryAttempt POSTPONED =
      new DeliveryAttempt(Outcome.POSTPONED, null, "overloaded", null, Duration.ZERO);

  /** What becomes of a callback that arrived. */
  public static final DeliveryDecision ARRIVED = new DeliveryDecision(Verdict.DELIVERED, null);

  /** What becomes of a callback that failed too often. */
  public static final DeliveryDecision GIVEN_UP = new DeliveryDecision(Verdict.GIVEN_UP, null);

  /** What becomes of a callback whose receiver wants no more. */
  public static final DeliveryDecision STOPPED = new DeliveryDecision(Verdict.STOPPED, null);

  private CallbackFixtures() {}

  /** Returns what becomes of a callback that is tried again. */
  public static DeliveryDecision retryAt(Instant dueAt) {
    return new DeliveryDecision(Verdict.RETRY, dueAt);
  }

  /** Returns what becomes of a callback that was not tried. */
  public static DeliveryDecision postponedTo(Instant dueAt) {
    return new DeliveryDecision(Verdict.POSTPONE, dueAt);
  }

  /** Returns a signing secret that follows from a text. */
  public static SigningSecret secretOf(String text) {
    return SigningSecret.of(text.getBytes(UTF_8));
  }

  /** Returns the signature of a message, as the Standard Webhooks specification has it. */
  public static String signatureOf(CallbackSender.Message message) {
    var key = Base64.getDecoder().decode(message.signingSecrets().get(0).value().substring(6));
    var signed = "%s.%d.%s".formatted(message.id(), message.at().getEpochSecond(), message.body());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
