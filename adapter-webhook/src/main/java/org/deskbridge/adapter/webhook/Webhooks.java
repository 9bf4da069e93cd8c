package org.deskbridge.adapter.webhook;

import static java.util.Objects.requireNonNull;

import feign.Request;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.deskbridge.adapter.webhook.callback.HttpCallbackSender;
import org.deskbridge.adapter.webhook.outbound.GuardedDns;
import org.deskbridge.adapter.webhook.outbound.GuardedSockets;
import org.deskbridge.adapter.webhook.outbound.HostClients;
import org.deskbridge.adapter.webhook.outbound.OnFirstUse;
import org.deskbridge.adapter.webhook.outbound.OutboundAddressPolicy;
import org.deskbridge.adapter.webhook.outbound.ReceiverResponse;
import org.deskbridge.adapter.webhook.outbound.ResponseSizeLimiter;
import org.deskbridge.adapter.webhook.outbound.SteadyClock;
import org.deskbridge.adapter.webhook.outbound.TargetCircuit;
import org.deskbridge.adapter.webhook.outbound.TargetCircuits;
import org.deskbridge.adapter.webhook.outbound.WebhookMetric;
import org.deskbridge.adapter.webhook.ticket.HttpTicketGateway;
import org.deskbridge.adapter.webhook.ticket.LinkKey;
import org.deskbridge.adapter.webhook.ticket.TicketCallExecutor;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.spi.OutboundCalls;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.TicketGateway;

/**
 * Holds the connections over which callbacks and ticket calls go out.
 *
 * <p>Safe for use by several threads at once. Close it after all senders that use it.
 */
public final class Webhooks implements OutboundCalls {

  /** Of tickets; callbacks go to many more hosts, and have connections of their own. */
  private static final int MOST_IDLE_CONNECTIONS = 64;

  private static final int MOST_CIRCUITS = 1000;

  /**
   * Divides the time of an attempt: the body may take this part of it after the status has arrived.
   */
  private static final int STATUS_COUNTS = 8;

  private final ConnectionPool connections =
      new ConnectionPool(MOST_IDLE_CONNECTIONS, 1, TimeUnit.MINUTES);

  private final GuardedDns dns;
  private final HostClients callbackClients;
  private final CallbackSender callbackSender;
  private final TicketCallExecutor ticketCallExecutor;
  private final String userAgent = "Deskbridge/" + version();

  Webhooks(WebhookSettings settings, InstantSource clock, MeterRegistry meters, Tuning tuning) {
    var guard = OutboundAddressPolicy.of(settings.allowedTargets());
    this.dns = new GuardedDns(guard, tuning.lookup());
    var http = new OnFirstUse<>(() -> client(guard));
    var time = new SteadyClock(tuning.ticker());
    var hosts = new TargetCircuits<String>(tuning.limits(), MOST_CIRCUITS, time);
    Gauge.builder(WebhookMetric.TARGETS_DOWN.id(), hosts, TargetCircuits::open).register(meters);
    this.callbackClients = HostClients.of(() -> forCallbacks(http.get(), tuning.patience()));
    this.callbackSender =
        new HttpCallbackSender(
            callbackClients,
            guard,
            new Request.Options(tuning.patience(), tuning.patience(), false),
            hosts,
            userAgent,
            clock,
            meters);
    var links = new TargetCircuits<LinkKey>(TargetCircuit.Limits.LINK, MOST_CIRCUITS, time);
    Gauge.builder(WebhookMetric.LINKS_DOWN.id(), links, TargetCircuits::open).register(meters);
    this.ticketCallExecutor =
        new TicketCallExecutor(
            new OnFirstUse<>(() -> forTickets(http.get(), tuning.ticketPatience()).build()),
            tuning.ticketPatience(),
            tuning.pause(),
            links,
            meters);
  }

  /** Opens as {@link #open} does, by the clock of the machine, and measures nothing. */
  public static Webhooks with(WebhookSettings settings) {
    return open(settings, InstantSource.system(), new CompositeMeterRegistry());
  }

  /** Opens a sender; it connects only once there is something to send. */
  public static Webhooks open(WebhookSettings settings, InstantSource clock, MeterRegistry meters) {
    return new Webhooks(
        requireNonNull(settings, "settings"),
        requireNonNull(clock, "clock"),
        requireNonNull(meters, "meters"),
        Tuning.DEFAULT);
  }

  /**
   * Created on first use: it reads the trusted certificates, which would delay the start of a
   * server.
   */
  private OkHttpClient client(OutboundAddressPolicy guard) {
    return new OkHttpClient.Builder()
        .dns(dns)
        .socketFactory(new GuardedSockets(guard))
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(connections)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .build();
  }

  private static OkHttpClient.Builder forCallbacks(OkHttpClient http, Duration patience) {
    return patient(
        http,
        patience,
        new ResponseSizeLimiter(
            ReceiverResponse.MOST_BYTES, patience.dividedBy(STATUS_COUNTS), response -> false));
  }

  /** Bodies of searches and opened tickets are needed; for a link the status is enough. */
  private static OkHttpClient.Builder forTickets(OkHttpClient http, Duration patience) {
    return patient(
        http,
        patience,
        new ResponseSizeLimiter(
            TicketCallExecutor.MOST_BYTES,
            patience.dividedBy(STATUS_COUNTS),
            response -> response.isSuccessful() && !response.request().method().equals("PUT")));
  }

  private static OkHttpClient.Builder patient(
      OkHttpClient http, Duration patience, ResponseSizeLimiter responseSizeLimiter) {
    return http.newBuilder()
        .addNetworkInterceptor(responseSizeLimiter)
        .connectTimeout(patience)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience);
  }

  private static String version() {
    try (var in = Webhooks.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(requireNonNull(in, "version.properties"));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties: unreadable", e);
    }
  }

  @Override
  public CallbackSender callbackSender() {
    return callbackSender;
  }

  @Override
  public TicketGateway ticketGateway(HelpdeskLinks links) {
    return new HttpTicketGateway(requireNonNull(links, "links"), ticketCallExecutor, userAgent);
  }

  /** Closes idle connections and stops looking up hosts; closing it again does nothing. */
  @Override
  public void close() {
    dns.close();
    callbackClients.close();
    connections.evictAll();
  }

  /**
   * The times and limits of a sender, which only tests change.
   *
   * @param patience the longest time of a whole attempt to deliver a callback
   * @param ticketPatience the longest time of a ticket call with all its retries
   * @param pause the wait before the first retry of a ticket call
   * @param ticker measures durations, in nanoseconds; never jumps
   */
  record Tuning(
      Duration patience,
      Duration ticketPatience,
      Duration pause,
      TargetCircuit.Limits limits,
      Dns lookup,
      LongSupplier ticker) {

    /**
     * 15 s as {@link CallbackSender#send} promises; 5 s because a technician waits for the page.
     */
    static final Tuning DEFAULT =
        new Tuning(
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            TargetCircuit.Limits.HOST,
            Dns.SYSTEM,
            System::nanoTime);
  }
}
