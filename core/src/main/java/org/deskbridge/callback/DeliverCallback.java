package org.deskbridge.callback;

import static java.lang.System.Logger.Level.WARNING;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Secrets;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.callback.receiver.EnableReceiver;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.ReceiverAddress;
import org.deskbridge.callback.signature.SigningRotations;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.CallbackLogin;
import org.deskbridge.session.SessionView;

/**
 * Sends one claimed callback and stores the decision about it. Called by the service, not on behalf
 * of a caller.
 *
 * <p>A receiver that answers nothing but failures for {@link #DISABLED_AFTER} is disabled: its
 * callbacks are held until {@link EnableReceiver} enables it.
 */
@UseCase
public final class DeliverCallback {

  /** The delay of a callback whose target is overloaded or down. */
  public static final Duration POSTPONED_FOR = Duration.ofSeconds(5);

  /** How long a receiver has to fail without a success to be disabled: five days. */
  public static final Duration DISABLED_AFTER = Duration.ofDays(5);

  /** When a held callback is looked at again, in case the one who enables was interrupted. */
  private static final Duration HELD_FOR = Duration.ofDays(1);

  private static final DeliveryAttempt NOT_SENT =
      new DeliveryAttempt(Outcome.POSTPONED, null, "receiver disabled", null, Duration.ZERO);

  private static final DeliveryAttempt LOGIN_LOST =
      new DeliveryAttempt(
          Outcome.FAILED,
          null,
          "target: user and password cannot be opened (expected: the master key they were sealed"
              + " with)",
          null,
          Duration.ZERO);

  private static final System.Logger log = System.getLogger(DeliverCallback.class.getName());

  private final CallbackQueue callbacks;
  private final FailingReceivers receivers;
  private final CallbackFormat format;
  private final CallbackSender sender;
  private final Secrets secrets;
  private final SigningSecrets signing;
  private final RetrySchedule schedule;
  private final InstantSource clock;

  public DeliverCallback(
      CallbackQueue callbacks,
      FailingReceivers receivers,
      CallbackFormat format,
      CallbackSender sender,
      Secrets secrets,
      SigningRotations rotations,
      RetrySchedule schedule,
      InstantSource clock) {
    this.callbacks = requireNonNull(callbacks, "callbacks");
    this.receivers = requireNonNull(receivers, "receivers");
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
    var failing = receivers.find(account(callback), address(callback));
    if (failing.filter(FailingReceiver::isDisabled).isPresent()) {
      return hold(callback, at);
    }
    var opened = opened(callback);
    if (opened.isEmpty()) {
      return settle(callback, LOGIN_LOST, at);
    }
    var result = sender.send(message(callback, opened.get(), at));
    switch (result.outcome()) {
      case FAILED -> failed(callback, at);
      case DELIVERED ->
          failing.ifPresent(each -> receivers.end(each.account(), each.address(), clock.instant()));
      case GONE, POSTPONED -> {
        // Says nothing about the receiver as a whole.
      }
    }
    return settle(callback, result, at);
  }

  /** The receiver may be enabled just before the callback is held, which then waits for nothing. */
  private DeliveryDecision hold(Callback callback, Instant at) {
    var held = new DeliveryDecision(Verdict.HOLD, at.plus(HELD_FOR));
    callbacks.settle(callback.id(), held, NOT_SENT, at);
    var failing = receivers.find(account(callback), address(callback));
    if (failing.filter(FailingReceiver::isDisabled).isEmpty()) {
      receivers.end(account(callback), address(callback), at);
    }
    return held;
  }

  /** A replay was asked for, and says little about what the receiver does with the others. */
  private void failed(Callback callback, Instant at) {
    if (callback.isReplay()) {
      return;
    }
    var account = account(callback);
    var address = address(callback);
    var failing = receivers.failed(account, address, at, at.minus(DISABLED_AFTER));
    var isOver = !at.isBefore(failing.failingSince().plus(DISABLED_AFTER));
    if (isOver && receivers.disable(account, address, at)) {
      log.log(
          WARNING,
          "callbacks of account {0} to {1}: disabled, as it has answered nothing but failures since"
              + " {2}; they wait until the receiver is enabled",
          account,
          address,
          failing.failingSince());
    }
  }

  private DeliveryDecision settle(Callback callback, DeliveryAttempt result, Instant at) {
    var settlement = settlement(callback, result, clock.instant());
    callbacks.settle(callback.id(), settlement, result, at);
    return settlement;
  }

  private Optional<URI> opened(Callback callback) {
    try {
      return Optional.of(CallbackLogin.target(secrets, callback.state(), callback.target()));
    } catch (UnavailableException e) {
      return Optional.empty();
    }
  }

  private static ReceiverAddress address(Callback callback) {
    return ReceiverAddress.of(callback.target());
  }

  private CallbackSender.Message message(Callback callback, URI target, Instant at) {
    var body = format.write(SessionView.of(callback.state(), secrets));
    var signedBy = signing.signing(account(callback), at);
    return new CallbackSender.Message(
        callback.id(), target, at, body, signedBy, callback.attempts() > 0);
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
