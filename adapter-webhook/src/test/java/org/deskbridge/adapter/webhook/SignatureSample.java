package org.deskbridge.adapter.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.time.Instant;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.SigningSecret;

/**
 * Prints a message that we signed, for {@code .ci/verify-signature.sh} to hand to another verifier.
 * Needs no library, so that the script needs no class path.
 */
public final class SignatureSample {

  private static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String BODY = "{\"status\":\"waiting\",\"expertName\":\"Jürgen 東京 🔌\"}";

  private SignatureSample() {}

  /** Prints one JSON object. */
  public static void main(String[] arguments) {
    var signed = WebhookSignature.sign(SECRET, "msg_abc_1", Instant.now(), BODY.getBytes(UTF_8));
    new PrintStream(System.out, true, UTF_8)
        .printf(
            "{\"secret\":\"%s\",\"id\":\"%s\",\"timestamp\":\"%s\",\"signature\":\"%s\",\"body\":\"%s\"}%n",
            SECRET.value(),
            signed.id(),
            signed.timestamp(),
            signed.signature(),
            BODY.replace("\"", "\\\""));
  }
}
