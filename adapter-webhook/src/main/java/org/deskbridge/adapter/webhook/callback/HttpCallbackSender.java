package org.deskbridge.adapter.webhook.callback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import okhttp3.HttpUrl;
import org.deskbridge.adapter.webhook.outbound.BasicLogin;
import org.deskbridge.adapter.webhook.outbound.OutboundAddressPolicy;
import org.deskbridge.adapter.webhook.outbound.ReceiverResponse;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit.CallResult;
import org.deskbridge.adapter.webhook.outbound.TargetCircuits;
import org.deskbridge.adapter.webhook.outbound.WebhookMetric;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Posts callbacks through Feign's {@link Client}.
 *
 * <p>Feign's templates are left out on purpose: they drop a slash at the end of a URL and reorder
 * its query, and the URL belongs to the partner. Its retryer is left out, too: the schedule is in
 * the core.
 */
public final class HttpCallbackSender implements CallbackSender {

  private final Client client;
  private final OutboundAddressPolicy addresses;
  private final Request.Options options;
  private final TargetCircuits<String> circuits;
  private final String userAgent;
  private final InstantSource clock;
  private final MeterRegistry meters;

  public HttpCallbackSender(
      Client client,
      OutboundAddressPolicy addresses,
      Request.Options options,
      TargetCircuits<String> circuits,
      String userAgent,
      InstantSource clock,
      MeterRegistry meters) {
    this.client = client;
    this.addresses = addresses;
    this.options = options;
    this.circuits = circuits;
    this.userAgent = userAgent;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public DeliveryAttempt send(Message message) {
    var result = pass(message);
    var outcome = result.outcome().name().toLowerCase(ROOT);
    meters.counter(WebhookMetric.CALLBACKS.id(), "outcome", outcome).increment();
    if (result.outcome() != Outcome.POSTPONED) {
      meters.timer(WebhookMetric.ATTEMPT.id(), "outcome", outcome).record(result.took());
    }
    return result;
  }

  @Override
  public boolean mayCall(URI target) {
    var url = HttpUrl.parse(target.toString());
    return url == null || !addresses.refusesAtSight(url.host());
  }

  private DeliveryAttempt pass(Message message) {
    var url = HttpUrl.parse(message.target().toString());
    if (url == null) {
      return result(Outcome.FAILED, "target: not usable (expected: an http or https URL)");
    }
    var circuit = circuits.of(url.host() + ":" + url.port());
    return circuit
        .enter(false)
        .map(refusal -> result(Outcome.POSTPONED, sentence(refusal)))
        .orElseGet(() -> attempt(message, circuit));
  }

  private static String sentence(TargetCircuit.Refusal refusal) {
    return switch (refusal) {
      case DOWN -> "target: down (it is tried again in a moment)";
      case BUSY -> "target: busy with earlier callbacks";
    };
  }

  /** Some responses make the libraries throw undeclared exceptions; these are failures, too. */
  private DeliveryAttempt attempt(Message message, TargetCircuit circuit) {
    var began = System.nanoTime();
    ReceiverResponse answer = null;
    Exception failure = null;
    try (var response = client.execute(request(message), options)) {
      answer = ReceiverResponse.read(response);
    } catch (Exception e) {
      failure = e;
    } finally {
      var result = new CallResult(answer == null ? null : answer.status(), failure, began);
      circuit.leave(false, message.hasFailed(), result);
    }
    return answer == null
        ? failed(reason(failure), since(began))
        : answered(answer, BasicLogin.in(message.target()), since(began));
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private Request request(Message message) {
    var body = message.body().getBytes(UTF_8);
    var signed =
        WebhookSignature.sign(message.signingSecrets(), message.id().value(), message.at(), body);
    var login = BasicLogin.in(message.target());
    var headers = new HashMap<String, Collection<String>>();
    login.addTo(headers);
    headers.put("Content-Type", List.of("application/json"));
    headers.put("User-Agent", List.of(userAgent));
    headers.put(WebhookSignature.Headers.ID, List.of(signed.id()));
    headers.put(WebhookSignature.Headers.TIMESTAMP, List.of(signed.timestamp()));
    headers.put(WebhookSignature.Headers.SIGNATURE, List.of(signed.signature()));
    return Request.create(
        HttpMethod.POST, login.address().toString(), headers, Request.Body.create(body), null);
  }

  private DeliveryAttempt answered(ReceiverResponse answer, BasicLogin login, Duration took) {
    return new DeliveryAttempt(
        answer.outcome(),
        answer.status(),
        login.hiddenIn(answer.text()),
        answer.waitFrom(clock.instant()),
        took);
  }

  private static DeliveryAttempt failed(String detail, Duration took) {
    return new DeliveryAttempt(Outcome.FAILED, null, detail, null, took);
  }

  private static DeliveryAttempt result(Outcome outcome, String detail) {
    return new DeliveryAttempt(outcome, null, detail, null, Duration.ZERO);
  }

  private String reason(@Nullable Exception failure) {
    if (failure == null) {
      return "target: no answer";
    }
    if (OutboundAddressPolicy.refused(failure)) {
      return OutboundAddressPolicy.REFUSED;
    }
    return failure instanceof InterruptedIOException
        ? "target: no answer within %d ms".formatted(options.readTimeoutMillis())
        : ReceiverResponse.printable(
            "target: %s: %s".formatted(failure.getClass().getSimpleName(), failure.getMessage()));
  }
}
