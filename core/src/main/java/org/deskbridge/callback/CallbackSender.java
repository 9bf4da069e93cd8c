package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.deskbridge.annotation.Port;

/**
 * Delivers callbacks to partners.
 *
 * <p>Safe for use by several threads at once. Never throws: a failure is part of the result,
 * because failed callbacks are normal. Implementations must pass {@code CallbackSenderContract}.
 */
@Port
public interface CallbackSender {

  /** Sends the message once and returns the result; blocks for at most 15 s. */
  DeliveryAttempt send(Message message);

  /**
   * Returns false if the address of a target alone tells that callbacks to it are refused; nothing
   * is looked up or called. A target that may be called can still be refused once its host is
   * looked up.
   */
  default boolean mayCall(URI target) {
    return true;
  }

  /**
   * A callback to send.
   *
   * @param target the URL to call; user and password in it are sent as {@code Authorization:
   *     Basic}, and are in no result, log or metric
   * @param at the time of this attempt, the signed timestamp
   * @param body the body, in UTF-8
   * @param signingSecrets the secrets to sign with, one signature each; two during a replacement
   * @param hasFailed whether it failed before, so that another failure tells little about the host
   *     of its target, where other callbacks may well arrive
   */
  record Message(
      CallbackId id,
      URI target,
      Instant at,
      String body,
      List<SigningSecret> signingSecrets,
      boolean hasFailed) {

    /** Creates a message that was not sent before. */
    public Message(
        CallbackId id, URI target, Instant at, String body, List<SigningSecret> signingSecrets) {
      this(id, target, at, body, signingSecrets, false);
    }

    public Message {
      requireNonNull(id, "id");
      requireNonNull(target, "target");
      requireNonNull(at, "at");
      requireNonNull(body, "body");
      signingSecrets = List.copyOf(signingSecrets);
    }

    @Override
    public String toString() {
      return "Message[%s, %d characters]".formatted(id, body.length());
    }
  }
}
