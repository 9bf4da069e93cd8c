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
import org.deskbridge.helpdesk.RemoteLinks;
import org.deskbridge.helpdesk.RemoteRecordings;
import org.deskbridge.helpdesk.RemoteSessions;
import org.deskbridge.helpdesk.UnreadableAnswerException;

/**
 * Calls a support service from a helpdesk: every call of its REST API, as ports of the core.
 *
 * <p>It signs in by itself. When the service answers that a token is not, or no longer, good, it
 * gets another one, once a call, and makes the call again; a {@link
 * DeskbridgeClientSettings.FixedToken fixed token} is never replaced. When the service wants fewer
 * calls (429) and says when to ask again, it waits and does, as long as the waits of a call come to
 * no more than the time for a call in all. When a connection breaks that was kept from an earlier
 * call, a call that may be repeated without harm is made again. Every other call is made once;
 * whoever wants to try again may do so, with a session under the same reference. It follows no
 * redirect.
 *
 * <p>What is odd in an answer is left out: an element of a list that cannot be read, or an optional
 * member. One warning a call is logged with the number of such elements, never with their contents;
 * nothing else is logged. So a list may hold less than there is at the service. An answer is
 * unreadable only if it is no list at all, or none of its elements can be read.
 *
 * <p>Every call fails in one of three ways:
 *
 * <ul>
 *   <li>{@link RejectedException}: the service understood and refused, and would do so again; its
 *       reason says whether a value, the credentials or a right is missing, or the object.
 *   <li>{@link ConflictException}: the request does not fit what is on record there.
 *   <li>{@link UnavailableException}: no answer in time, none that makes sense ({@link
 *       UnreadableAnswerException} where it can be told), or the service is out of order or goes on
 *       to want fewer calls; the same call may succeed later.
 * </ul>
 *
 * <p>What the ports say may be missing is empty, not a failure. An answer is read as it comes, to
 * 32 MiB where it is a list, to 256 KiB elsewhere, and is no answer if it goes on after that.
 * Recordings are passed on as they come, however long they are; the time for a call is there the
 * time to wait for the next bytes. The token is never sent along for them.
 *
 * <p>Safe for use by several threads at once; one instance a service is enough. It needs not to be
 * closed: it has no threads of its own but the one that closes idle connections, which ends.
 */
public final class DeskbridgeClient {

  private final RemoteSessions sessions;
  private final RemoteCompanies directory;
  private final RemoteLinks links;
  private final RemoteRecordings recordings;

  private DeskbridgeClient(DeskbridgeApi api, CallExecutor calls, Downloads downloads) {
    this.sessions = new HttpRemoteSessions(api, calls);
    this.directory = new HttpRemoteCompanies(api, calls);
    this.links = new HttpRemoteLinks(api, calls);
    this.recordings = new HttpRemoteRecordings(api, calls, downloads);
  }

  /** Returns the service that the settings name; nothing is sent before the first call. */
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
   * OkHttp sends a request again when it finds a kept connection closed. That is welcome where a
   * repeat changes nothing; any other POST the service may have acted on by then.
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

  /** Returns the sessions of the service. */
  public RemoteSessions sessions() {
    return sessions;
  }

  /** Returns the companies and machines that the service knows of. */
  public RemoteCompanies directory() {
    return directory;
  }

  /** Returns the recordings of the service, to be taken to an archive. */
  public RemoteRecordings recordings() {
    return recordings;
  }

  /** Returns the links by which the service asks the helpdesk about tickets. */
  public RemoteLinks links() {
    return links;
  }
}
