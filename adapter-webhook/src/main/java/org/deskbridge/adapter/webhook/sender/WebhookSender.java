package org.deskbridge.adapter.webhook.sender;

import static java.util.Objects.requireNonNull;

import feign.Request;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.deskbridge.callback.CallbackSender;

/**
 * Holds the connections over which callbacks go out.
 *
 * <p>Safe for use by several threads at once. Close it after whatever sends through it.
 */
public final class WebhookSender implements AutoCloseable {

  private static final int MOST_IDLE_CONNECTIONS = 64;
  private static final int MOST_GATES = 1000;

  private final OkHttpClient http;
  private final GuardedDns dns;
  private final CallbackSender callbackSender;

  WebhookSender(
      WebhookSettings settings, InstantSource clock, MeterRegistry meters, Tuning tuning) {
    var guard = TargetGuard.of(settings.allowedTargets());
    this.dns = new GuardedDns(guard, tuning.lookup());
    this.http = client(guard, dns, tuning.patience());
    var gates = new HostGates(tuning.limits(), MOST_GATES, clock.withZone(ZoneOffset.UTC));
    Gauge.builder(WebhookMetric.TARGETS_DOWN.id(), gates, HostGates::open).register(meters);
    this.callbackSender =
        new HttpCallbackSender(
            new feign.okhttp.OkHttpClient(http),
            new Request.Options(tuning.patience(), tuning.patience(), false),
            gates,
            "Deskbridge/" + version(),
            clock,
            meters);
  }

  /** Opens a sender; it connects only once there is something to send. */
  public static WebhookSender open(
      WebhookSettings settings, InstantSource clock, MeterRegistry meters) {
    return new WebhookSender(
        requireNonNull(settings, "settings"),
        requireNonNull(clock, "clock"),
        requireNonNull(meters, "meters"),
        Tuning.DEFAULT);
  }

  private static OkHttpClient client(TargetGuard guard, Dns dns, Duration patience) {
    return new OkHttpClient.Builder()
        .dns(dns)
        .socketFactory(new GuardedSockets(guard))
        .proxy(Proxy.NO_PROXY)
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(new ConnectionPool(MOST_IDLE_CONNECTIONS, 1, TimeUnit.MINUTES))
        .addNetworkInterceptor(new CutOff(Answer.MOST_BYTES, patience.dividedBy(8)))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .connectTimeout(patience)
        .readTimeout(patience)
        .writeTimeout(patience)
        .callTimeout(patience)
        .build();
  }

  private static String version() {
    try (var in = WebhookSender.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(requireNonNull(in, "version.properties"));
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties: unreadable", e);
    }
  }

  /** Returns the port to give to the core. */
  public CallbackSender callbackSender() {
    return callbackSender;
  }

  /** Closes idle connections and stops looking up hosts; closing it again does nothing. */
  @Override
  public void close() {
    dns.close();
    http.connectionPool().evictAll();
  }

  /**
   * What only tests set otherwise.
   *
   * @param patience how long a whole attempt may last
   */
  record Tuning(Duration patience, HostGate.Limits limits, Dns lookup) {

    /** 15 s: what {@link CallbackSender#send} promises. */
    static final Tuning DEFAULT =
        new Tuning(Duration.ofSeconds(15), HostGate.Limits.DEFAULT, Dns.SYSTEM);
  }
}
