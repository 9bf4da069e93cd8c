package org.deskbridge.app.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a helpdesk, of its expert's page and of its customer's: signed in once, so that they
 * go on with a service that was started again. Safe for use by several threads at once.
 */
public final class ServiceCalls {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than the service itself waits for its database. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final String SESSIONS = "/G2A/rest/v1/sessions";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI service;
  private final String token;
  private final String cookie;

  private ServiceCalls(URI service) throws IOException, InterruptedException {
    this.service = service;
    this.token = token();
    this.cookie = cookie();
  }

  private ServiceCalls(URI service, String token, String cookie) {
    this.service = service;
    this.token = token;
    this.cookie = cookie;
  }

  /** Signs in to the {@linkplain Installed account}. */
  public static ServiceCalls signIn(int port) throws IOException, InterruptedException {
    return new ServiceCalls(at(port));
  }

  /** Returns the calls of the same users at another node. */
  ServiceCalls atNode(int port) {
    return new ServiceCalls(at(port), token, cookie);
  }

  private static URI at(int port) {
    return URI.create("http://localhost:" + port);
  }

  private String token() throws IOException, InterruptedException {
    var query =
        "grant_type=password&client_id=%s&password=%s&user_id=%s"
            .formatted(
                Installed.CLIENT,
                URLEncoder.encode(Installed.PASSWORD, UTF_8),
                URLEncoder.encode(Installed.EMAIL, UTF_8));
    var request = HttpRequest.newBuilder(service.resolve("/oauth/access_token?" + query)).build();
    return answered(http.send(request, BodyHandlers.ofString())).path("access_token").asText();
  }

  private String cookie() throws IOException, InterruptedException {
    var body =
        JSON.createObjectNode()
            .put("email", Installed.EMAIL)
            .put("password", Installed.PASSWORD)
            .toString();
    var request =
        HttpRequest.newBuilder(service.resolve("/live/sign-in"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    answered(answer);
    var set = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return set.substring(0, set.indexOf(';'));
  }

  /** Requests a session and returns its token; without an address nothing is reported. */
  public String request(@Nullable String callbackUrl) throws IOException, InterruptedException {
    return answered(post(SESSIONS, body(callbackUrl))).path("sessionToken").asText();
  }

  private static String body(@Nullable String callbackUrl) {
    var body = JSON.createObjectNode().put("sessionType", "screen_sharing");
    if (callbackUrl != null) {
      body.put("sessionStatusCallbackUrl", callbackUrl);
    }
    return body.toString();
  }

  /** Begins to request a session. */
  HalfSentRequest halfSentRequest() throws IOException {
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Connection: close
        Authorization: Bearer %s
        Content-Type: application/json"""
            .formatted(SESSIONS, token)
            .replace("\n", "\r\n");
    return new HalfSentRequest(service.getPort(), head, body(null));
  }

  /** Says something in the chat of a session as the expert's page does. */
  public void say(String sessionId, String text) throws IOException, InterruptedException {
    var answer =
        post(
            "/live/sessions/" + sessionId + "/chat",
            JSON.createObjectNode().put("text", text).toString());
    if (answer.statusCode() != 204) {
      throw new RefusedException(answer);
    }
  }

  /** Returns a request for a stream, as the expert's page and the helpdesk make it. */
  HttpRequest stream(String path, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(service.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Cookie", cookie)
            .header("Accept", "text/event-stream");
    headers.forEach(request::header);
    return request.build();
  }

  /** Returns the ids of all events of the feed, first to last. */
  List<String> eventIds() throws IOException, InterruptedException {
    var ids = new ArrayList<String>();
    JsonNode page;
    var after = "";
    do {
      page = answered(get("/api/v1/events?limit=200" + after));
      page.path("events").forEach(event -> ids.add(event.path("id").asText()));
      after = "&after=" + page.path("next").asText();
    } while (page.path("hasMore").asBoolean());
    return ids;
  }

  /** Starts a session as the launch page does, and returns what the page shows. */
  public JsonNode start(String sessionToken) throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("token", sessionToken).toString();
    return answered(post("/live/launch/start", body));
  }

  /** Joins a session as the page of the customer does, in a browser that has no cookie yet. */
  void join(String joinUrl) throws IOException, InterruptedException {
    var path = "/live/join/" + joinUrl.substring(joinUrl.lastIndexOf('/') + 1) + "/join";
    var request =
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"consent\":true}"))
            .build();
    answered(http.send(request, BodyHandlers.ofString()));
  }

  /** Returns the cookie of the expert's pages, as the header has it. */
  public String pageCookie() {
    return cookie;
  }

  /** Ends a session as the expert's page does. */
  public void end(String sessionId) throws IOException, InterruptedException {
    answered(post("/live/sessions/" + sessionId + "/end", "{}"));
  }

  /** Returns a session as the API tells it. */
  JsonNode session(String token) throws IOException, InterruptedException {
    return answered(get("/G2A/rest/v1/sessions/" + token));
  }

  /** Asks whether the service can work. */
  HttpResponse<String> ready() throws IOException, InterruptedException {
    return get("/ready");
  }

  /** Returns how many callbacks wait, which only a service that can work tells. */
  long callbacksWaiting() throws IOException, InterruptedException {
    return JSON.readTree(ready().body()).path("callbacksWaiting").asLong(Long.MAX_VALUE);
  }

  /** Returns the callbacks of a session, with their attempts. */
  List<JsonNode> callbacks(String token) throws IOException, InterruptedException {
    var list = answered(get("/api/v1/callbacks?session=" + token)).path("callbacks");
    var callbacks = new ArrayList<JsonNode>();
    for (var each : list) {
      callbacks.add(answered(get("/api/v1/callbacks/" + each.path("id").asText())));
    }
    return callbacks;
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    var request =
        to(path)
            .header("Authorization", "Bearer " + token)
            .header("Cookie", cookie)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = to(path).header("Authorization", "Bearer " + token).build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
  }

  private static JsonNode answered(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new RefusedException(answer);
    }
    return JSON.readTree(answer.body());
  }

  /** The service answered, but did not do what it was asked to. */
  static final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final boolean hasRetryAfter;

    private RefusedException(HttpResponse<String> answer) {
      super("%s: %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
      this.status = answer.statusCode();
      this.hasRetryAfter = answer.headers().firstValue("Retry-After").isPresent();
    }

    /** Returns whether the service asks the caller to come again later, as in an outage. */
    boolean isOutage() {
      return status == 503 && hasRetryAfter;
    }
  }
}
