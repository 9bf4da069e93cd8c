package org.deskbridge.app.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.app.server.WebServer;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.spi.ForwardingStore;
import org.deskbridge.spi.OutboundCalls;
import org.deskbridge.spi.Store;
import org.deskbridge.ticket.HelpdeskLinks;
import org.deskbridge.ticket.InMemoryTicketGateway;
import org.deskbridge.ticket.TicketGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The ids of requests, sessions and events in the log of a service that runs. */
@Timeout(60)
class LoggedRequestsTest {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final String OWN_ID = "[0-9a-f]{16}";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final InMemoryDesk memory = new InMemoryDesk();
  private final StoreThatFails store = new StoreThatFails(memory.store());
  private final JsonLog log = new JsonLog();
  private Deskbridge desk;
  private HttpApi api;
  private WebServer server;

  @BeforeEach
  void serve() {
    log.begin();
    desk =
        memory
            .builder()
            .store(store)
            .webhooks(new BrokenCalls())
            .logContext(HttpApi.logContext())
            .start();
    server = WebServer.bind("127.0.0.1", 0);
    api = HttpApi.of(desk, settings());
    var resources = new HashSet<>(api.resources());
    resources.add(new Ids());
    server.serve(resources);
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
    desk.close();
    log.end();
  }

  @Test
  void logsARequestUnderTheIdThatTheClientSent() throws Exception {
    var session = memory.started().state();

    var answer = ping(session.id().value(), "desk.7/4711");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().allValues(REQUEST_ID)).containsExactly("desk.7/4711");
    assertThat(answer.body()).contains("Reference: desk.7/4711.");
    var line = log.line("request", "desk.7/4711");
    assertThat(line.get("session").textValue()).isEqualTo(session.key().value());
    assertThat(line.get("sessionId").textValue()).isEqualTo(session.id().value());
    assertThat(line.get("stackTrace").textValue()).contains("a mistake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "<b>", "{\"a\":1}"})
  void givesARequestAnIdOfOursInPlaceOfAnOddOne(String sent) throws Exception {
    var answer = ping(memory.started().state().id().value(), sent);

    var id = answer.headers().firstValue(REQUEST_ID).orElseThrow();
    assertThat(id).matches(OWN_ID);
    assertThat(log.line("request", id).get("level").textValue()).isEqualTo("ERROR");
  }

  @Test
  void doesNotLetAnIdFillTheLog() throws Exception {
    var longest = "x".repeat(128);

    assertThat(ids(longest).headers().firstValue(REQUEST_ID)).contains(longest);
    assertThat(ids(longest + "x").headers().firstValue(REQUEST_ID).orElseThrow()).matches(OWN_ID);
  }

  @Test
  void takesTheIdsOffTheThreadWhenARequestEnds() throws Exception {
    var threads = new HashSet<String>();
    JsonNode ids;
    do {
      var answer = ids("request-" + threads.size());
      ids = MAPPER.readTree(answer.body());

      assertThat(ids.get("request").textValue()).isEqualTo("request-" + threads.size());
      assertThat(ids.has("session")).isFalse();
    } while (threads.add(ids.get("thread").textValue()));
  }

  @Test
  void knowsTheRequestOnTheThreadThatGoesOnWithIt() throws Exception {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      var head =
          String.join(
              "\r\n",
              "POST /ids HTTP/1.1",
              "Host: localhost",
              "Connection: close",
              "Content-Length: 2",
              "X-Request-Id: late",
              "",
              "");
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      assertThat(ids("early").statusCode()).isEqualTo(200);

      socket.getOutputStream().write("{}".getBytes(ISO_8859_1));

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .contains("X-Request-Id: late", "\"request\":\"late\"");
    }
  }

  @Test
  void logsAnAttemptUnderTheIdsOfItsEventAndSession() {
    var session = memory.started().state();

    var line = log.line("event", "msg_" + session.key() + "_1");

    assertThat(line.get("message").textValue()).contains("callbacks to ");
    assertThat(line.get("session").textValue()).isEqualTo(session.key().value());
    assertThat(line.get("sessionId").textValue()).isEqualTo(session.id().value());
    assertThat(line.has("request")).isFalse();
  }

  @Test
  void logsAFailedObserverUnderTheIdOfTheEvent() {
    var subscription =
        desk.events()
            .observe(
                event -> {
                  throw new IllegalStateException("a mistake");
                });
    try (subscription) {
      var session = memory.requested().state();

      var line = log.line("event", "msg_" + session.key() + "_0");

      assertThat(line.get("message").textValue()).contains("an observer failed");
      assertThat(line.get("session").textValue()).isEqualTo(session.key().value());
      assertThat(line.has("sessionId")).isFalse();
    }
  }

  @Test
  void logsWhatEndsAStreamOfEventsUnderTheRequestThatBeganIt() throws Exception {
    try (var stream = listen("/api/v1/events", "stream")) {
      assertThat(stream.read()).isNotNegative();

      store.fail();
      var unused = memory.requested();

      var line = log.line("request", "stream");
      assertThat(line.get("message").textValue()).contains("a reader was disconnected");
    }
  }

  @Test
  void logsWhatDisconnectsAPageUnderItsRequestAndSession() throws Exception {
    var session = memory.started();
    var path = "/live/sessions/%s/feed?page=e1".formatted(session.state().id());
    try (var page = listen(path, "page")) {
      assertThat(page.read()).isNotNegative();

      store.fail();
      var unused = memory.desk().joining().join(session.joinToken(), null, null);

      var line = log.line("request", "page");
      assertThat(line.get("message").textValue()).contains("a page was disconnected");
      assertThat(line.get("session").textValue()).isEqualTo(session.state().key().value());
    }
  }

  private InputStream listen(String path, String requestId) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + memory.accessToken())
            .header("Cookie", "deskbridge_expert=" + memory.pageToken())
            .header("Accept", "text/event-stream")
            .header(REQUEST_ID, requestId)
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return answer.body();
  }

  private HttpResponse<String> ping(String session, String requestId) throws Exception {
    return post("/api/v1/callbacks/ping", "{\"session\":\"%s\"}".formatted(session), requestId);
  }

  private HttpResponse<String> ids(String requestId) throws Exception {
    return post("/ids", "{}", requestId);
  }

  private HttpResponse<String> post(String path, String body, String requestId) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + memory.accessToken())
            .header("Content-Type", "application/json")
            .header(REQUEST_ID, requestId)
            .POST(BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString());
  }

  private static HttpSettings settings() {
    return new HttpSettings(
        URI.create("https://support.example"),
        List.of(),
        null,
        List.of(),
        false,
        true,
        RateLimits.DEFAULT.withoutCallLimit(),
        TrustedProxies.NONE);
  }

  /** Shows the ids of the thread, and leaves a session behind. */
  @Path("ids")
  public static final class Ids {

    /** Returns the ids that a log line would have now, and the thread. */
    @POST
    public String ids(String body) throws IOException {
      var ids = new HashMap<>(MDC.getCopyOfContextMap());
      ids.put("thread", Thread.currentThread().getName());
      LogIds.addSession(new SessionKey("left-behind"));
      return MAPPER.writeValueAsString(ids);
    }
  }

  /** Receivers that refuse callbacks, but for tests of them, where a mistake of ours shows. */
  private static final class BrokenCalls implements OutboundCalls {

    @Override
    public CallbackSender callbackSender() {
      return message -> {
        if (message.id().value().startsWith("msg_ping")) {
          throw new IllegalStateException("a mistake");
        }
        return new DeliveryAttempt(
            DeliveryAttempt.Outcome.FAILED, 500, "", null, Duration.ofMillis(1));
      };
    }

    @Override
    public TicketGateway ticketGateway(HelpdeskLinks links) {
      return new InMemoryTicketGateway();
    }

    @Override
    public void close() {}
  }

  /** A store that can be had until it fails to read sessions and events. */
  private static final class StoreThatFails extends ForwardingStore {

    private volatile boolean fails;

    private StoreThatFails(Store store) {
      super(store);
    }

    void fail() {
      fails = true;
    }

    @Override
    public EventFeed eventFeed() {
      return failing(EventFeed.class, super.eventFeed(), "after");
    }

    @Override
    public Sessions sessions() {
      return failing(Sessions.class, super.sessions(), "byId");
    }

    private <T> T failing(Class<T> port, T inner, String method) {
      return port.cast(
          Proxy.newProxyInstance(
              port.getClassLoader(),
              new Class<?>[] {port},
              (proxy, called, arguments) -> {
                if (fails && called.getName().equals(method)) {
                  throw new UnavailableException("the store is away", null);
                }
                return called.invoke(inner, arguments);
              }));
    }
  }

  /** Keeps what is logged, as the lines that the console would show. */
  private static final class JsonLog extends AppenderBase<ILoggingEvent> {

    private final JsonLines encoder = new JsonLines();
    private final Queue<JsonNode> lines = new ConcurrentLinkedQueue<>();

    void begin() {
      encoder.start();
      start();
      root().addAppender(this);
      logger(HttpApi.class.getPackageName()).setLevel(Level.DEBUG);
    }

    void end() {
      root().detachAppender(this);
      logger(HttpApi.class.getPackageName()).setLevel(null);
    }

    private static ch.qos.logback.classic.Logger root() {
      return logger(Logger.ROOT_LOGGER_NAME);
    }

    private static ch.qos.logback.classic.Logger logger(String name) {
      return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(name);
    }

    @Override
    protected void append(ILoggingEvent event) {
      try {
        lines.add(MAPPER.readTree(encoder.encode(event)));
      } catch (IOException e) {
        throw new AssertionError("no JSON", e);
      }
    }

    /** Returns the line that has a member of this value, as soon as there is one. */
    JsonNode line(String member, String value) {
      return await()
          .until(
              () ->
                  lines.stream()
                      .filter(each -> each.path(member).asText().equals(value))
                      .findFirst(),
              found -> found.isPresent())
          .orElseThrow();
    }
  }
}
