package org.deskbridge.adapter.webhook.ticket;

import static java.util.Locale.ROOT;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.deskbridge.adapter.webhook.outbound.OutboundAddressPolicy;
import org.deskbridge.adapter.webhook.outbound.ReceiverResponse;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit.CallResult;
import org.deskbridge.adapter.webhook.outbound.TargetCircuits;
import org.deskbridge.adapter.webhook.outbound.WebhookMetric;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.runtime.HostPlaces;
import org.deskbridge.runtime.HostPlaces.Call;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.HelpdeskFailedException.Fault;
import org.deskbridge.ticket.TicketOperation;
import org.jspecify.annotations.Nullable;

/**
 * The layers around a call to a helpdesk: timing, then the limits of its host and of all calls,
 * then retries, then the circuit of the link, then the time that is left.
 *
 * <p>No message of a connection, a reader or a helpdesk gets into an exception: it may contain the
 * user's token, which is in the URL.
 */
public final class TicketCallExecutor {

  /** The connection is closed after this many bytes. */
  public static final int MOST_BYTES = 1024 * 1024;

  private static final Duration MOMENT = Duration.ofMillis(250);

  private static final Set<Integer> PASSING = Set.of(502, 503, 504);
  private static final Set<Integer> LATE = Set.of(408, 504);

  private final Supplier<OkHttpClient> http;
  private final Duration patience;
  private final TargetCircuits<LinkKey> circuits;
  private final MeterRegistry meters;
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition givenBack = lock.newCondition();

  /** Guarded by the lock. */
  private final HostPlaces<ReceiverHost> places;

  private final Retry retry;

  /**
   * @param patience the longest time of a call with all its retries
   * @param pause the approximate wait before the first retry; twice as long before the second one
   */
  public TicketCallExecutor(
      Supplier<OkHttpClient> http,
      Duration patience,
      Duration pause,
      TargetCircuits<LinkKey> circuits,
      MeterRegistry meters) {
    this.http = http;
    this.patience = patience;
    this.circuits = circuits;
    this.meters = meters;
    this.places = new HostPlaces<>(HostPlaces.Rules.ofTickets(patience));
    this.retry =
        Retry.of(
            "helpdesk",
            RetryConfig.<TicketCallResult<?>>custom()
                .maxAttempts(3)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(pause, 2, 0.5))
                .retryOnException(failure -> false)
                .retryOnResult(TicketCallResult::mayPass)
                .build());
  }

  /**
   * Makes the request and returns its result.
   *
   * @throws HelpdeskFailedException if the helpdesk fails or its response cannot be read
   */
  <T> T call(TicketOperation call, LinkKey link, Request request, AnswerReader<T> reader) {
    var began = System.nanoTime();
    try {
      Supplier<TicketCallResult<T>> attempts =
          Retry.decorateSupplier(retry, () -> attempt(circuits.of(link), request, reader, began));
      var result = atItsPlace(request, attempts).resultOf(link.system());
      record(call, "success", since(began));
      return result;
    } catch (HelpdeskFailedException e) {
      record(call, e.fault().name().toLowerCase(ROOT), since(began));
      throw e;
    }
  }

  /** Searches leave room for other calls, at each link and at all of them together. */
  private static boolean yields(Request request) {
    return request.httpMethod() == HttpMethod.GET;
  }

  private <T> TicketCallResult<T> atItsPlace(
      Request request, Supplier<TicketCallResult<T>> attempts) {
    var place = place(request);
    if (place.isEmpty()) {
      return TicketCallResult.failed(Fault.SLOW, "host: busy with earlier calls", false);
    }
    var answered = false;
    try {
      var attempt = attempts.get();
      answered = attempt.isAnswer();
      return attempt;
    } finally {
      giveBack(place.get(), answered);
    }
  }

  /** Waits a moment for a place, so that a burst passes, but not for a helpdesk that hangs. */
  private Optional<Call<ReceiverHost>> place(Request request) {
    var host = ReceiverHost.of(URI.create(request.url()));
    lock.lock();
    try {
      var left = MOMENT.toNanos();
      var place = places.take(host, yields(request), System.nanoTime());
      while (place.isEmpty() && left > 0) {
        left = givenBack.awaitNanos(left);
        place = places.take(host, yields(request), System.nanoTime());
      }
      return place;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(Call<ReceiverHost> place, boolean answered) {
    lock.lock();
    try {
      places.giveBack(place, answered, System.nanoTime());
      givenBack.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void record(TicketOperation call, String outcome, Duration took) {
    var operation = call.name().toLowerCase(ROOT);
    meters
        .timer(WebhookMetric.TICKET_CALL.id(), "operation", operation, "outcome", outcome)
        .record(took);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private <T> TicketCallResult<T> attempt(
      TargetCircuit circuit, Request request, AnswerReader<T> reader, long began) {
    if (HttpUrl.parse(request.url()) == null) {
      return TicketCallResult.failed(Fault.DOWN, "callbackURL: not usable", false);
    }
    var refusal = circuit.enter(yields(request));
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    var attempt = send(circuit, request, reader, patience.minus(since(began)));
    var isLate = since(began).compareTo(patience.dividedBy(2)) > 0;
    return isLate ? attempt.last() : attempt;
  }

  private static <T> TicketCallResult<T> refused(TargetCircuit.Refusal refusal) {
    return switch (refusal) {
      case DOWN ->
          TicketCallResult.failed(Fault.DOWN, "link: down (it is tried again soon)", false);
      case BUSY -> TicketCallResult.failed(Fault.SLOW, "link: busy with earlier calls", false);
    };
  }

  private <T> TicketCallResult<T> send(
      TargetCircuit circuit, Request request, AnswerReader<T> reader, Duration timeLeft) {
    var began = System.nanoTime();
    Integer status = null;
    Exception failure = null;
    try (var response = client(timeLeft).execute(request, options())) {
      status = response.status();
      return status >= 200 && status < 300
          ? read(request, response, reader)
          : failed(status, isRepeatable(request));
    } catch (IOException e) {
      failure = e;
      return failed(e, isRepeatable(request));
    } catch (RuntimeException e) {
      // Some responses make the libraries throw undeclared exceptions.
      failure = e;
      return unreadable();
    } finally {
      circuit.leave(yields(request), false, new CallResult(status, failure, began));
    }
  }

  /** Returns a client with the same connections and the time that is left. */
  private feign.Client client(Duration timeLeft) {
    var least = Duration.ofMillis(1);
    var timeout = timeLeft.compareTo(least) > 0 ? timeLeft : least;
    return new feign.okhttp.OkHttpClient(http.get().newBuilder().callTimeout(timeout).build());
  }

  private Request.Options options() {
    return new Request.Options(patience, patience, false);
  }

  /** Opening a ticket twice opens two, unless the helpdesk checks the request id. */
  private static boolean isRepeatable(Request request) {
    return request.httpMethod() != HttpMethod.POST;
  }

  /**
   * For a link the status is enough, even if the body is damaged. For an opened ticket the body is
   * needed, as only it names the ticket.
   */
  private static <T> TicketCallResult<T> read(
      Request request, Response response, AnswerReader<T> reader) {
    try {
      var isRead = request.httpMethod() != HttpMethod.PUT;
      var body = isRead ? beginning(response.body()) : new byte[0];
      return TicketCallResult.succeeded(
          reader.read(response.status(), body, ReceiverResponse.header(response, "Location")));
    } catch (IOException | RuntimeException e) {
      return request.httpMethod() == HttpMethod.POST
          ? TicketCallResult.failed(
              Fault.UNNAMED, "answer: names no ticket (expected: contract 3)", false)
          : unreadable();
    }
  }

  private static <T> TicketCallResult<T> unreadable() {
    return TicketCallResult.failed(
        Fault.UNREADABLE, "answer: not readable (expected: contract 3)", false);
  }

  private static byte[] beginning(Response.@Nullable Body body) throws IOException {
    if (body == null) {
      return new byte[0];
    }
    try (var in = body.asInputStream()) {
      return in.readNBytes(MOST_BYTES);
    }
  }

  private static <T> TicketCallResult<T> failed(int status, boolean isRepeatable) {
    return TicketCallResult.failed(
        fault(status), "answer: status " + status, isRepeatable && PASSING.contains(status));
  }

  private static Fault fault(int status) {
    if (LATE.contains(status)) {
      return Fault.SLOW;
    }
    if (status >= 500) {
      return Fault.DOWN;
    }
    return status >= 400 ? Fault.REFUSED : Fault.UNREADABLE;
  }

  private static <T> TicketCallResult<T> failed(IOException failure, boolean isRepeatable) {
    if (OutboundAddressPolicy.refused(failure)) {
      return TicketCallResult.failed(Fault.DOWN, OutboundAddressPolicy.REFUSED, false);
    }
    var reason = "connection: " + failure.getClass().getSimpleName();
    if (failure instanceof InterruptedIOException) {
      return TicketCallResult.failed(Fault.SLOW, reason, false);
    }
    if (failure instanceof UnknownHostException) {
      // Java caches a failed lookup for some seconds.
      return TicketCallResult.failed(Fault.DOWN, reason, false);
    }
    // Nothing was sent over a refused connection.
    return TicketCallResult.failed(
        Fault.DOWN, reason, isRepeatable || failure instanceof ConnectException);
  }

  /** Reads the response of a helpdesk. */
  @FunctionalInterface
  interface AnswerReader<T> {

    /**
     * Returns the result in the response.
     *
     * @param location the header of that name
     */
    T read(int status, byte[] body, @Nullable String location) throws IOException;
  }
}
