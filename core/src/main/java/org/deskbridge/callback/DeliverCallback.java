package org.deskbridge.callback;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.SessionView;

/**
 * Sends one claimed callback and stores the decision about it. Called by the service, not on behalf
 * of a caller.
 */
@UseCase
public final class DeliverCallback {

  /** The delay of a callback whose target is overloaded or down. */
  public static final Duration POSTPONED_FOR = Duration.ofSeconds(5);

  private final CallbackQueue callbacks;
  private final CallbackFormat format;
  private final CallbackSender sender;
  private final Secrets secrets;
  private final SigningSecrets signing;
  private final RetrySchedule schedule;
  private final InstantSource clock;

  public DeliverCallback(
      CallbackQueue callbacks,
      CallbackFormat format,
      CallbackSender sender,
      Secrets secrets,
      SigningRotations rotations,
      RetrySchedule schedule,
      InstantSource clock) {
    this.callbacks = requireNonNull(callbacks, "callbacks");
    this.format = requireNonNull(format, "format");
    this.sender = requireNonNull(sender, "sender");
    this.secrets = requireNonNull(secrets, "secrets");
    this.signing = new SigningSecrets(secrets, rotations);
    this.schedule = requireNonNull(schedule, "schedule");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Makes one attempt and returns the decision about the callback; blocks for at most 15 s.
   *
   * <p>Once it {@linkplain DeliveryDecision#isFinal() is settled}, the next callback of the session
   * is due.
   */
  public DeliveryDecision send(Callback callback) {
    var at = clock.instant();
    var result = result(callback, at);
    var settlement = settlement(callback, result, clock.instant());
    callbacks.settle(callback.id(), settlement, result, at);
    return settlement;
  }

  private DeliveryAttempt result(Callback callback, Instant at) {
    URI target;
    try {
      target = CallbackLogin.target(secrets, callback.state(), callback.target());
    } catch (UnavailableException e) {
      return new DeliveryAttempt(
          Outcome.FAILED,
          null,
          "target: user and password cannot be opened (expected: the master key they were sealed"
              + " with)",
          null,
          Duration.ZERO);
    }
    return sender.send(message(callback, target, at));
  }

  private CallbackSender.Message message(Callback callback, URI target, Instant at) {
    var body = format.write(SessionView.of(callback.state(), secrets));
    var signedBy = signing.signing(account(callback), at);
    return new CallbackSender.Message(callback.id(), target, at, body, signedBy);
  }

  /** Returns the account; a session reports nothing before its start, and then has an owner. */
  private static AccountKey account(Callback callback) {
    return requireNonNull(callback.state().account(), "account");
  }

  private DeliveryDecision settlement(Callback callback, DeliveryAttempt result, Instant now) {
    return switch (result.outcome()) {
      case DELIVERED -> new DeliveryDecision(Verdict.DELIVERED, null);
      case GONE -> new DeliveryDecision(Verdict.STOPPED, null);
      case POSTPONED -> new DeliveryDecision(Verdict.POSTPONE, now.plus(POSTPONED_FOR));
      case FAILED ->
          schedule
              .waitAfter(callback.id(), callback.attempts() + 1, result)
              .map(wait -> new DeliveryDecision(Verdict.RETRY, now.plus(wait)))
              .orElseGet(() -> new DeliveryDecision(Verdict.GIVEN_UP, null));
    };
  }
}
