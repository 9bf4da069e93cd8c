package org.deskbridge.adapter.http;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.media.MediaResources;
import org.deskbridge.adapter.http.oauth.OauthResources;
import org.deskbridge.adapter.http.pages.PageResources;
import org.deskbridge.adapter.http.pages.call.PageSettings;
import org.deskbridge.adapter.http.rest.ApiResources;
import org.deskbridge.adapter.http.rest.EventStreams;
import org.deskbridge.adapter.http.support.ErrorMapper;
import org.deskbridge.adapter.http.support.JobTimers;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.support.RateLimiters;
import org.deskbridge.adapter.http.support.RequestFilter;
import org.deskbridge.adapter.http.support.RequestId;
import org.deskbridge.adapter.http.support.RequestMetrics;
import org.deskbridge.adapter.http.support.SecurityHeaders;
import org.deskbridge.adapter.http.support.SignInLimits;
import org.deskbridge.adapter.http.wire.JsonBody;
import org.deskbridge.memory.InMemoryLimitRelay;
import org.deskbridge.spi.JobMeters;
import org.deskbridge.spi.LogContext;
import org.deskbridge.spi.WireFormats;
import org.jspecify.annotations.Nullable;

/**
 * A support service over HTTP: the REST API, the token endpoints, the media and the pages.
 *
 * <p>Safe for use by several threads at once. Its resources are singletons that need nothing but
 * the {@code jakarta.ws.rs} API; register them in any JAX-RS runtime, mounted at the {@link #paths}
 * of the host. Server-sent events need the runtime's servlet to support asynchronous requests.
 */
public final class HttpApi implements AutoCloseable {

  /**
   * The request property with the address of the client, as a String.
   *
   * <p>JAX-RS has no access to it: let a servlet filter set the request attribute of this name to
   * {@code getRemoteAddr()}. Without it all callers share the limits by address.
   */
  public static final String REMOTE_ADDRESS = "org.deskbridge.remote-address";

  /** The header with the id of a request, of requests and responses. */
  public static final String REQUEST_ID_HEADER = RequestId.HEADER;

  private static final Set<String> PATHS =
      Set.of(
          "/G2A/*",
          "/oauth/*",
          "/admin/rest/v1/me",
          "/api/v1/events",
          "/api/v1/callbacks/*",
          "/media/*",
          "/live/*",
          "/launch",
          "/join/*",
          "/check",
          "/recordings/*",
          "/web/*",
          "/docs",
          "/openapi.json");

  /**
   * The most bytes of a body, unless it is a chunk of a recording.
   *
   * <p>A server that can buffer a body of this size before it takes a thread for the request should
   * do so. A body that is announced to be larger is refused, or known to be allowed, before it is
   * read.
   */
  public static final int MAX_BODY_BYTES = JsonBody.MAX_BYTES;

  private final Set<Object> resources;

  private final PageResources live;
  private final EventStreams streams;
  private final RateLimiters limiters;

  private HttpApi(
      Set<Object> resources, PageResources live, EventStreams streams, RateLimiters limiters) {
    this.resources = resources;
    this.streams = streams;
    this.live = live;
    this.limiters = limiters;
  }

  /** Returns a service over HTTP, and measures nothing. */
  public static HttpApi of(Deskbridge deskbridge, HttpSettings settings) {
    return of(deskbridge, settings, new CompositeMeterRegistry());
  }

  /** Returns a service over HTTP. */
  public static HttpApi of(Deskbridge deskbridge, HttpSettings settings, MeterRegistry meters) {
    requireNonNull(deskbridge, "deskbridge");
    requireNonNull(settings, "settings");
    requireNonNull(meters, "meters");
    var rates = settings.rateLimits();
    var limiters =
        new RateLimiters(rates.shared() ? deskbridge.limitRelay() : new InMemoryLimitRelay());
    var signIns = new SignInLimits(limiters, rates.signIns());
    var streams = new EventStreams(deskbridge, settings.publicUrl());
    var resources = new LinkedHashSet<Object>();
    resources.add(
        new RequestFilter(settings.allowedOrigins(), settings.trustedProxies(), REMOTE_ADDRESS));
    resources.add(new ErrorMapper(settings.forbiddenForBadTokens()));
    resources.add(new RequestMetrics(meters));
    resources.addAll(
        ApiResources.of(
            deskbridge,
            settings.publicUrl(),
            rates,
            limiters,
            streams,
            settings.forbiddenForBadTokens()));
    resources.addAll(OauthResources.of(deskbridge, settings.passwordGrant(), signIns));
    resources.addAll(MediaResources.of(deskbridge));
    var live = PageResources.of(deskbridge, pages(settings), rates, limiters, signIns, meters);
    resources.addAll(live.resources());
    return new HttpApi(resources, live, streams, limiters);
  }

  /**
   * Returns the paths of the resources, as URL patterns of the servlet API ({@code /live/*} is
   * {@code /live} and everything below it).
   *
   * <p>Map the servlet of the JAX-RS runtime to these and to nothing else, and all other addresses
   * of the host stay with the platform: its pages, error pages and probes. A platform with its own
   * access control must let these through; the resources authenticate their callers.
   */
  public static Set<String> paths() {
    return PATHS;
  }

  /** Returns timers of background jobs: {@code deskbridge.jobs}, by job and outcome. */
  public static JobMeters jobMeters(MeterRegistry meters) {
    return new JobTimers(meters);
  }

  /**
   * Returns the id of a request: the one that was sent, if it has at most 128 characters of those
   * that ids are made of, and a new one otherwise.
   *
   * @param sent the {@link #REQUEST_ID_HEADER}, absent if there is none
   */
  public static String requestId(@Nullable String sent) {
    return RequestId.of(sent);
  }

  /**
   * Begins the handling of a request on this thread: puts its id into SLF4J's MDC, to which
   * resources add the session. Call {@link #endRequest} on the same thread when it is left.
   */
  public static void beginRequest(String requestId) {
    LogIds.begin(requestId);
  }

  /** Takes the ids of a request out of SLF4J's MDC. */
  public static void endRequest() {
    LogIds.end();
  }

  /** Returns what puts the ids of sessions and events into SLF4J's MDC. */
  public static LogContext logContext() {
    return LogIds::run;
  }

  /** Returns how callbacks and the events files of recordings are written. */
  public static WireFormats wire(HttpSettings settings) {
    return new WireFormats(
        ApiResources.callbackFormat(settings.publicUrl()), ApiResources.timelineFormat());
  }

  /**
   * Returns the default headers of every response of the service, by name.
   *
   * <p>A server adds them to its own responses, such as that to a malformed request.
   */
  public static Map<String, String> securityHeaders() {
    return SecurityHeaders.DEFAULTS;
  }

  /** Returns the resources, filters and providers to register, each a singleton. */
  public Set<Object> resources() {
    return Set.copyOf(resources);
  }

  /**
   * Returns the resource of {@code /}, which offers the ways in: with a code, or to give support.
   *
   * <p>It is not one of {@link #resources}, and its path not one of {@link #paths}: register it
   * only on a host that has no front page of its own.
   */
  public Object frontPage() {
    return live.frontPage();
  }

  /** Closes the connections of all open pages and streams, which reconnect to the next server. */
  @Override
  public void close() {
    streams.close();
    live.close();
    limiters.close();
  }

  private static PageSettings pages(HttpSettings settings) {
    return new PageSettings(
        settings.publicUrl(),
        settings.allowedOrigins(),
        settings.iceServers(),
        settings.turnSecret());
  }
}
