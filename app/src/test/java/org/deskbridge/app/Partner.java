package org.deskbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.deskbridge.adapter.http.ApiDocument;
import org.deskbridge.ticket.TicketOperation;
import org.jspecify.annotations.Nullable;

/** An integration that was written against the wire contract and knows nothing else. */
public final class Partner {

  private static final ApiDocument DOCUMENT = ApiDocument.ofThisBuild();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where the helpdesks are that it registers. */
  private static final String DOMAIN = "helpdesk.example";

  private static final String EXPERT = "expert@example.com";

  private final URI service;
  private final String email;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final @Nullable String token;

  /** Signs in to the demo as its expert. */
  public Partner(ServerProcess server) throws IOException, InterruptedException {
    this(server.url(""));
  }

  /** Signs in to the demo at that address as its expert. */
  public Partner(URI service) throws IOException, InterruptedException {
    this(service, EXPERT);
  }

  /** Signs in to the demo as an expert with the password of the demo. */
  public Partner(ServerProcess server, String email) throws IOException, InterruptedException {
    this(server.url(""), email);
  }

  private Partner(URI service, String email) throws IOException, InterruptedException {
    this.service = service;
    this.email = email;
    this.token = signIn();
    var body = JSON.createObjectNode().put("email", email).put("password", "demo");
    json(post("/live/sign-in", body.toString()));
  }

  private String signIn() throws IOException, InterruptedException {
    var query = "grant_type=password&client_id=demo&password=demo&user_id=";
    return json(get("/oauth/access_token?" + query + encode(email))).path("access_token").asText();
  }

  /** Returns a session as the API tells it. */
  public JsonNode session(String name) throws IOException, InterruptedException {
    return json(get("/G2A/rest/v1/sessions/" + name));
  }

  /** Returns a ticket as the demo helpdesk tells it. */
  public JsonNode ticket(String id) throws IOException, InterruptedException {
    var tickets = json(get("/helpdesk/api/tickets"));
    return StreamSupport.stream(tickets.spliterator(), false)
        .filter(each -> each.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the token that the calls of the API carry. */
  public String token() {
    return requireNonNull(token);
  }

  /** Returns the cookie that the pages of the expert carry, as the header has it. */
  public String expertCookie() {
    return cookies.getCookieStore().get(service).stream()
        .map(each -> each.getName() + "=" + each.getValue())
        .collect(Collectors.joining("; "));
  }

  /** Requests a session, whose status changes are reported to a URL if there is one. */
  public String requestSession(@Nullable String callbackUrl)
      throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("sessionType", "screen_sharing");
    if (callbackUrl != null) {
      body.put("sessionStatusCallbackUrl", callbackUrl);
    }
    return json(post("/G2A/rest/v1/sessions", body.toString())).path("sessionToken").asText();
  }

  /** Requests a session for a ticket, without a callback. */
  public String requestSessionFor(String ticket) throws IOException, InterruptedException {
    var body =
        JSON.createObjectNode().put("sessionType", "screen_sharing").put("partnerObject", ticket);
    return json(post("/G2A/rest/v1/sessions", body.toString())).path("sessionToken").asText();
  }

  /** Requests a session with a customer. */
  public String requestSession(String customerName, String customerEmail)
      throws IOException, InterruptedException {
    var body =
        JSON.createObjectNode()
            .put("sessionType", "screen_sharing")
            .put("customerName", customerName)
            .put("customerEmail", customerEmail);
    return json(post("/G2A/rest/v1/sessions", body.toString())).path("sessionToken").asText();
  }

  /** Starts a session, as the launch page does for the expert, and returns its id. */
  public String startSession(String sessionToken) throws IOException, InterruptedException {
    return start(sessionToken).path("sessionId").asText();
  }

  /** Starts a session, as the launch page does for the expert, and returns what the page shows. */
  public JsonNode start(String sessionToken) throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("token", sessionToken);
    return json(post("/live/launch/start", body.toString()));
  }

  /** Joins a session, as the join page does for the customer who opened the link. */
  public void joinSession(String joinUrl) throws IOException, InterruptedException {
    var joinToken = joinUrl.substring(joinUrl.lastIndexOf('/') + 1);
    json(post("/live/join/" + joinToken + "/join", "{\"consent\":true}"));
  }

  /** Registers how a helpdesk of that name can be asked for everything. */
  public void registerLink(String systemName, String callbackUrl)
      throws IOException, InterruptedException {
    registerLink(systemName, callbackUrl, EnumSet.allOf(TicketOperation.class));
  }

  /** Registers how a helpdesk of that name can be asked for some things. */
  public void registerLink(String systemName, String callbackUrl, Set<TicketOperation> calls)
      throws IOException, InterruptedException {
    var body =
        JSON.createObjectNode()
            .put("systemName", systemName)
            .put("systemDomain", DOMAIN)
            .put("userEmail", email)
            .put("userToken", "a token of the helpdesk")
            .put("callbackURL", callbackUrl);
    body.putObject("supportedCallbacks")
        .put("createObject", calls.contains(TicketOperation.CREATE))
        .put("searchObjects", calls.contains(TicketOperation.SEARCH))
        .put("associateObject", calls.contains(TicketOperation.ASSOCIATE));
    json(post("/G2A/rest/v1/systemLinks", body.toString()));
  }

  /** Searches the tickets of a helpdesk, as the technician's page does during a session. */
  public JsonNode searchTickets(String id, String systemName, String text)
      throws IOException, InterruptedException {
    var query =
        "?name=%s&domain=%s&q=%s".formatted(encode(systemName), encode(DOMAIN), encode(text));
    return json(get("/live/sessions/" + id + "/tickets" + query));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Returns the metrics of the server. */
  public String metrics() throws IOException, InterruptedException {
    return get("/metrics").body();
  }

  /** Returns the recordings of a session, as the page of recordings shows them. */
  public JsonNode recordings(String id) throws IOException, InterruptedException {
    return json(get("/live/recordings/" + id)).path("recordings");
  }

  /** Downloads what a link leads to; a link is good without any token. */
  public byte[] download(String url) throws IOException, InterruptedException {
    var answer =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  /** Writes a line of chat into a session, as the launch page does for the expert. */
  public void say(String id, String text) throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("text", text);
    assertThat(post("/live/sessions/" + id + "/chat", body.toString()).statusCode()).isEqualTo(204);
  }

  /** Ends a session, as the launch page does for the expert. */
  public void endSession(String id) throws IOException, InterruptedException {
    json(post("/live/sessions/" + id + "/end", "{}"));
  }

  private HttpResponse<String> post(String path, String body)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(
            DOCUMENT.complaints(
                request.method(),
                request.uri().getPath(),
                answer.statusCode(),
                name -> answer.headers().firstValue(name).orElse(null),
                answer.body()))
        .isEmpty();
    return answer;
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(service + path));
    return token == null ? request : request.header("Authorization", "OAuth oauth_token=" + token);
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }
}
