package org.deskbridge.adapter.http.client;

import feign.Client;
import feign.Feign;
import feign.Request;
import feign.Retryer;
import java.util.concurrent.TimeUnit;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.RejectedException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.RemoteCompanies;
import org.deskbridge.helpdesk.RemoteEvents;
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.UnreadableAnswerException;
import org.deskbridge.spi.RemoteService;

/**
 * Calls a support service from a helpdesk: every call of its REST API, as ports of the core.
 *
 * <p>It signs in by itself. When the service refuses its token, it gets another one, once a call,
 * and repeats the call; a {@link DeskbridgeClientSettings.FixedToken fixed token} is never
 * replaced. When the service limits calls (429) with {@code Retry-After}, it waits and retries, as
 * long as the waits of a call do not exceed the call timeout in all. When a reused connection
 * breaks, a call that may be repeated safely is made again. Every other call is made once; a caller
 * may retry it, with a session under the same reference. It follows no redirect.
 *
 * <p>Malformed parts of a response are left out: an element of a list, or an optional member. One
 * warning a call is logged with the number of such elements, never with their contents; nothing
 * else is logged. So a list may lack elements that the service has. A response is unreadable only
 * if it is no list at all, or if none of its elements can be read.
 *
 * <p>Every call fails in one of three ways:
 *
 * <ul>
 *   <li>{@link RejectedException}: the service understood and refused, and would do so again; its
 *       code names the reason: a value, the credentials, a missing right or a missing object.
 *   <li>{@link ConflictException}: the request does not fit the state of the object there.
 *   <li>{@link UnavailableException}: no response in time, an unreadable one ({@link
 *       UnreadableAnswerException} where that is known), or the service is out of order or still
 *       limits calls; the same call may succeed later.
 * </ul>
 *
 * <p>An object that the ports describe as optional is empty, not a failure. Responses are read to
 * at most 32 MiB for a list and 256 KiB otherwise; longer ones are unreadable. Recordings are
 * streamed, however long they are; there the call timeout limits the wait for the next bytes. The
 * token is never sent with them.
 *
 * <p>Safe for use by several threads at once; one instance a service is enough. It need not be
 * closed: its only thread closes idle connections and then ends.
 */
public final class DeskbridgeClient implements RemoteService {

  private final RemoteSessions sessions;
  private final RemoteEvents events;
  private final RemoteCompanies directory;
  private final RemoteLinks links;
  private final RemoteRecordings recordings;

  private DeskbridgeClient(DeskbridgeApi api, CallExecutor calls, Downloads downloads) {
    this.sessions = new HttpRemoteSessions(api, calls);
    this.events = new HttpRemoteEvents(api, calls);
    this.directory = new HttpRemoteCompanies(api, calls);
    this.links = new HttpRemoteLinks(api, calls);
    this.recordings = new HttpRemoteRecordings(api, calls, downloads);
  }

  /** Returns a client of the service in the settings; nothing is sent before the first call. */
  public static DeskbridgeClient connect(DeskbridgeClientSettings settings) {
    return connect(settings, Thread::sleep);
  }

  static DeskbridgeClient connect(DeskbridgeClientSettings settings, RetryAfterPolicy.Pause pause) {
    var http = http(settings);
    var api = api(settings, http);
    var token = new ServiceToken(api, settings.credentials(), settings.callTimeout());
    var patience = new RetryAfterPolicy(settings.callTimeout(), pause);
    return new DeskbridgeClient(
        api, new CallExecutor(token, patience), new Downloads(http, options(settings)));
  }

  static DeskbridgeApi api(DeskbridgeClientSettings settings) {
    return api(settings, http(settings));
  }

  private static okhttp3.OkHttpClient http(DeskbridgeClientSettings settings) {
    return new okhttp3.OkHttpClient.Builder()
        .connectTimeout(settings.connectTimeout())
        .readTimeout(settings.callTimeout())
        .callTimeout(settings.callTimeout())
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  private static Request.Options options(DeskbridgeClientSettings settings) {
    return new Request.Options(
        settings.connectTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        settings.callTimeout().toMillis(),
        TimeUnit.MILLISECONDS,
        false);
  }

  private static DeskbridgeApi api(DeskbridgeClientSettings settings, okhttp3.OkHttpClient http) {
    return Feign.builder()
        .client(transport(http))
        .options(options(settings))
        .encoder(new RequestEncoder())
        .decoder(new ResponseDecoder())
        .errorDecoder(new ServiceErrorDecoder())
        .retryer(Retryer.NEVER_RETRY)
        .target(DeskbridgeApi.class, settings.baseUrl().toString());
  }

  /**
   * OkHttp repeats a request when a reused connection turns out to be closed. That is right if a
   * repeat changes nothing; on any other POST the service may already have acted.
   */
  private static Client transport(okhttp3.OkHttpClient http) {
    var repeating = new SteadyClient(http);
    var once = new SteadyClient(http.newBuilder().retryOnConnectionFailure(false).build());
    return (request, options) ->
        (isRepeatable(request) ? repeating : once).execute(request, options);
  }

  private static boolean isRepeatable(Request request) {
    return request.httpMethod() != Request.HttpMethod.POST
        || request.headers().containsKey("Idempotency-Key");
  }

  @Override
  public RemoteSessions sessions() {
    return sessions;
  }

  @Override
  public RemoteEvents events() {
    return events;
  }

  /** Returns the companies and machines of the service. */
  public RemoteCompanies directory() {
    return directory;
  }

  /** Returns the recordings of the service, for an archive. */
  public RemoteRecordings recordings() {
    return recordings;
  }

  @Override
  public RemoteLinks links() {
    return links;
  }
}
