package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import org.deskbridge.annotation.Port;

/**
 * Carries callbacks to partners.
 *
 * <p>Safe for use by several threads at once. Never throws: whatever goes wrong is in the result,
 * for a callback that failed is an everyday matter. Implementations must pass {@code
 * CallbackSenderContract}.
 */
@Port
public interface CallbackSender {

  /** Sends the message once and returns how that went; blocks for 15 s at the most. */
  DeliveryAttempt send(Message message);

  /**
   * What to send.
   *
   * @param target where to send it; user and password in it go out as {@code Authorization: Basic},
   *     and are in no result, log or metric
   * @param at when this attempt is made, the signed timestamp
   * @param body what to send, in UTF-8
   * @param signingSecret what to sign with
   */
  record Message(CallbackId id, URI target, Instant at, String body, SigningSecret signingSecret) {

    public Message {
      requireNonNull(id, "id");
      requireNonNull(target, "target");
      requireNonNull(at, "at");
      requireNonNull(body, "body");
      requireNonNull(signingSecret, "signingSecret");
    }

    @Override
    public String toString() {
      return "Message[%s, %d characters]".formatted(id, body.length());
    }
  }
}
