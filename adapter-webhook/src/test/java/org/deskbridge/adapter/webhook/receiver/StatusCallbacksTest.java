package org.deskbridge.adapter.webhook.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.webhook.signature.WebhookSignature;
import org.deskbridge.callback.PingReceiver;
import org.deskbridge.callback.SigningSecret;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.ApplyStatusReport;
import org.deskbridge.helpdesk.CallbackBaseUrl;
import org.deskbridge.helpdesk.InMemoryRemoteSessions;
import org.deskbridge.helpdesk.InMemoryTicketSessions;
import org.deskbridge.helpdesk.LaunchSession;
import org.deskbridge.helpdesk.StatusReport;
import org.deskbridge.helpdesk.TicketSession;
import org.deskbridge.helpdesk.TicketSessions;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.TicketRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The receiving end, over real HTTP in a runtime it knows nothing of. */
class StatusCallbacksTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final SigningSecret OLD = new SigningSecret("whsec_dGhlIG9sZCBvbmU=");
  private static final SigningSecret SECRET =
      new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final String WAITING =
      """
      {"sessionId":"123","sessionType":"screen_sharing","status":"waiting","accountKey":1,
       "startedAt":"2026-11-21T11:59:58Z","expertName":"Erika Expert","new":{"to":["us"]}}""";

  private final HttpClient http = HttpClient.newHttpClient();
  private final InMemoryTicketSessions sessions = new InMemoryTicketSessions();
  private String reference;
  private MountedReceiver mounted;

  @BeforeEach
  void mount() {
    mounted = mounted(sessions);
    reference = requested();
  }

  @AfterEach
  void unmount() {
    mounted.close();
  }

  private static MountedReceiver mounted(TicketSessions sessions) {
    InstantSource clock = InstantSource.fixed(NOON);
    return new MountedReceiver(
        WebhookReceiver.resources(
            new ReceiverSettings(List.of(SECRET, OLD)),
            new ApplyStatusReport(sessions, clock),
            session -> {},
            clock));
  }

  private String requested() {
    var launch =
        new LaunchSession(
            new InMemoryRemoteSessions(),
            sessions,
            new CallbackBaseUrl(URI.create("http://localhost")),
            InstantSource.fixed(NOON));
    return launch.launch(new LaunchSession.Ticket("4711", null, null, null)).reference();
  }

  private HttpResponse<String> post(String id, String body) {
    return post(WebhookSignature.sign(SECRET, id, NOON, body.getBytes(UTF_8)), body);
  }

  private HttpResponse<String> post(WebhookSignature.Headers headers, String body) {
    return send(
        request(reference, body)
            .header("Content-Type", "application/json")
            .header("webhook-id", headers.id())
            .header("webhook-timestamp", headers.timestamp())
            .header("webhook-signature", headers.signature())
            .build());
  }

  private HttpRequest.Builder request(String to, String body) {
    return HttpRequest.newBuilder(URI.create(mounted.base() + "/callbacks/status/" + to))
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private TicketSession session() {
    return sessions.session(reference).orElseThrow();
  }

  @Test
  void takesInWhatTheServiceReports() {
    var answer = post("msg_1", WAITING);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(session().report())
        .isEqualTo(
            new StatusReport(
                "123",
                SessionStatus.WAITING,
                Instant.parse("2026-11-21T11:59:58Z"),
                null,
                null,
                null,
                "Erika Expert",
                null,
                null,
                null));
  }

  @Test
  void takesInARepeatOnce() {
    post("msg_1", WAITING);
    var once = session();

    assertThat(post("msg_1", WAITING).statusCode()).isEqualTo(204);
    assertThat(session()).isEqualTo(once);
  }

  @Test
  void isNotConfusedByTheOrderOfArrival() {
    post(
        "msg_3",
        """
        {"sessionId":123,"status":"complete","startedAt":"2026-11-21T11:50:00.5+03:00",
         "customerJoinedAt":"2026-11-21T11:55:00Z","endedAt":"2026-11-21T12:00:00Z",
         "partnerObject":9007199254740993,"partnerObjectUrl":"https://helpdesk.example/t/1",
         "notes":"restarted the router",
         "sessionRecordingUrl":"https://support.example/recordings/123"}""");
    post("msg_1", WAITING);

    assertThat(session().status()).isEqualTo(SessionStatus.COMPLETE);
    assertThat(session().report())
        .isEqualTo(
            new StatusReport(
                "123",
                SessionStatus.COMPLETE,
                Instant.parse("2026-11-21T08:50:00.5Z"),
                Instant.parse("2026-11-21T11:55:00Z"),
                Instant.parse("2026-11-21T12:00:00Z"),
                new TicketRef("9007199254740993", "https://helpdesk.example/t/1"),
                null,
                "restarted the router",
                URI.create("https://support.example/recordings/123"),
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "partnerObject":"T-1"                                     | T-1 | -
          "partnerObject":4711.0                                    | 4711 | -
          "partnerObject":4.711e3                                   | 4711 | -
          "partnerObject":9007199254740993.0                        | 9007199254740993 | -
          "partnerObject":"4711.0"                                  | 4711.0 | -
          "partnerObject":"","partnerObjectUrl":"https://h.example" | -   | https://h.example
          "partnerObject":null,"partnerObjectUrl":""                | -   | -
          """)
  void hearsWhichTicketTheSessionIsAbout(String members, String id, String url) {
    post("msg_1", "{\"sessionId\":\"1\",\"status\":\"active\"," + members + "}");

    assertThat(session().report())
        .extracting(StatusReport::ticket)
        .isEqualTo(TicketRef.of(id, url).orElse(null));
  }

  @ParameterizedTest
  @CsvSource({
    "notStarted, NOT_STARTED",
    "waiting, WAITING",
    "active, ACTIVE",
    "complete, COMPLETE",
    "abandoned, ABANDONED"
  })
  void knowsTheStatusWords(String word, SessionStatus status) {
    post("msg_1", "{\"sessionId\":\"1\",\"status\":\"" + word + "\"}");

    assertThat(session().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "technician, TECHNICIAN",
    "customer, CUSTOMER",
    "connectionLost, CONNECTION_LOST",
    "nobodyJoined, NOBODY_JOINED",
    "expired, EXPIRED"
  })
  void knowsTheReasonsOfAnEnd(String word, EndReason reason) {
    post("msg_1", "{\"sessionId\":\"1\",\"status\":\"complete\",\"endReason\":\"" + word + "\"}");

    assertThat(session().report()).extracting(StatusReport::endReason).isEqualTo(reason);
  }

  @ParameterizedTest
  @EnumSource
  void refusesWhatIsNotProperlySigned(Forgery forgery) {
    var good = WebhookSignature.sign(SECRET, "msg_1", NOON, WAITING.getBytes(UTF_8));

    var answer = post(forgery.of(good), WAITING);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo(
            "{\"int_err_code\":\"InvalidSignature\",\"msg\":\"webhook-signature: not valid for this"
                + " message\",\"reason\":\"webhook.signature-invalid\"}");
    assertThat(session().report()).isNull();
  }

  enum Forgery {
    OTHER_ID,
    OTHER_SIGNATURE,
    EMPTY_SIGNATURE,
    TOO_OLD,
    TOO_NEW,
    OTHER_SECRET;

    WebhookSignature.Headers of(WebhookSignature.Headers good) {
      var body = WAITING.getBytes(UTF_8);
      return switch (this) {
        case OTHER_ID -> new WebhookSignature.Headers("msg_2", good.timestamp(), good.signature());
        case OTHER_SIGNATURE ->
            new WebhookSignature.Headers("msg_1", good.timestamp(), "v1,AAAA v2,BBBB");
        case EMPTY_SIGNATURE -> new WebhookSignature.Headers("msg_1", good.timestamp(), "");
        case TOO_OLD ->
            WebhookSignature.sign(SECRET, "msg_1", NOON.minus(Duration.ofSeconds(301)), body);
        case TOO_NEW ->
            WebhookSignature.sign(SECRET, "msg_1", NOON.plus(Duration.ofSeconds(301)), body);
        case OTHER_SECRET ->
            WebhookSignature.sign(
                new SigningSecret("whsec_c29tZWJvZHkgZWxzZQ=="), "msg_1", NOON, body);
      };
    }
  }

  @Test
  void refusesWhatIsNotSignedAtAll() {
    var answer = send(request(reference, WAITING).build());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  @Test
  void takesTheOldSecretWhileItIsReplaced() {
    var signed = WebhookSignature.sign(OLD, "msg_1", NOON, WAITING.getBytes(UTF_8));

    assertThat(post(signed, WAITING).statusCode()).isEqualTo(204);
  }

  @Test
  void acceptsATestMessageThatIsSignedAndStoresNothing() {
    var body = PingReceiver.BODY;
    var forged =
        WebhookSignature.sign(new SigningSecret("whsec_AAAA"), "msg_1", NOON, body.getBytes(UTF_8));

    assertThat(post("msg_ping_1", body).statusCode()).isEqualTo(204);
    assertThat(post(forged, body).statusCode()).isEqualTo(401);
    assertThat(session().report()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "\"text\"",
        "{} {}",
        "{\"status\":\"waiting\"}",
        "{\"sessionId\":\"1\"}",
        "{\"sessionId\":\"1\",\"status\":\"sleeping\"}",
        "{\"sessionId\":{},\"status\":\"waiting\"}",
        "{\"sessionId\":[\"1\"],\"status\":\"waiting\"}",
        "{\"sessionId\":true,\"status\":\"waiting\"}",
        "{\"sessionId\":\"1\",\"status\":{\"word\":\"waiting\"}}",
        "{\"sessionId\":\"1\",\"status\":1e2147483648}"
      })
  void refusesWhatSaysNothing(String body) {
    var answer = post("msg_1", body);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("{\"int_err_code\":\"InvalidParameter\",\"msg\":\"")
        .doesNotContain("Exception", "jackson", "deskbridge");
    assertThat(session().report()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"startedAt\":\"noon\"",
        "\"startedAt\":1e2147483648",
        "\"startedAt\":{}",
        "\"endedAt\":\"+999999999-01-01T00:00:00Z\"",
        "\"customerJoinedAt\":\"2026-13-41T12:00:00Z\"",
        "\"partnerObject\":{\"id\":{\"deep\":[1]}}",
        "\"partnerObject\":true",
        "\"partnerObjectUrl\":[\"https://helpdesk.example/t/1\"]",
        "\"partnerObjectUrl\":\"javascript:alert(1)\"",
        "\"expertName\":{\"first\":\"Erika\"}",
        "\"notes\":{\"rendered\":\"x\"}",
        "\"notes\":[\"x\"]",
        "\"endReason\":\"tooLate\"",
        "\"endReason\":{}",
        "\"collaborators\":{}",
        "\"collaborators\":\"Kim\"",
        "\"collaborators\":[null,7,[],{},{\"name\":{}},{\"email\":\" \"}]",
        "\"sessionRecordingUrl\":{}",
        "\"sessionRecordingUrl\":\"not a URL\""
      })
  void takesInAReportWithoutWhatIsOdd(String member) {
    var answer = post("msg_1", "{\"sessionId\":\"1\",%s,\"status\":\"active\"}".formatted(member));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(session().report())
        .isEqualTo(
            new StatusReport(
                "1", SessionStatus.ACTIVE, null, null, null, null, null, null, null, null));
  }

  @Test
  void hearsWhoHelpedBesides() {
    post(
        "msg_1",
        """
        {"sessionId":"1","status":"complete","expertName":"Kim Colleague","collaborators":
         [{"name":"Robin Expert","email":"robin@example.com","userKey":"2"},
          {"email":"sam@example.com","userKey":"3"}]}""");

    assertThat(session().report())
        .extracting(StatusReport::collaborators)
        .isEqualTo(List.of("Robin Expert", "sam@example.com"));
  }

  @Test
  void hearsTheAddressOfATicketWhoseIdIsTooLong() {
    post(
        "msg_1",
        "{\"sessionId\":\"1\",\"status\":\"active\",\"partnerObject\":\"%s\",\"partnerObjectUrl\":\"https://h.example\"}"
            .formatted("x".repeat(513)));

    assertThat(session().report())
        .extracting(StatusReport::ticket)
        .isEqualTo(new TicketRef(null, "https://h.example"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var fits = WAITING + " ".repeat(64 * 1024 - WAITING.getBytes(UTF_8).length);

    assertThat(post("msg_1", fits + " ").statusCode()).isEqualTo(413);
    assertThat(post("msg_1", fits).statusCode()).isEqualTo(204);
  }

  @Test
  void makesTheServiceStopReportingWhatNobodyRequested() {
    reference = "unknown";

    var answer = post("msg_1", WAITING);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("\"int_err_code\":\"NotFound\"");
  }

  @Test
  void makesTheServiceTryAgainWhenTheRecordCannotBeReached() {
    mounted.close();
    mounted = mounted(new UnreachableSessions());

    var answer = post("msg_1", WAITING);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("\"int_err_code\":\"Unavailable\"").doesNotContain("disk");
  }

  @Test
  void needsASecretThatCanBeUsed() {
    assertThatThrownBy(() -> new ReceiverSettings(List.of()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new ReceiverSettings(List.of(new SigningSecret("?"))))
        .isInstanceOf(InvalidValueException.class);
  }

  /** The record of a helpdesk whose disk is away. */
  private static final class UnreachableSessions implements TicketSessions {

    @Override
    public String newReference() {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public Optional<TicketSession> session(String reference) {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public Optional<TicketSession> bySessionId(String sessionId) {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public List<TicketSession> ofTicket(String ticketId) {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public List<TicketSession> unfinished(Instant requestedSince) {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public List<TicketSession> ended(Instant since) {
      throw new UnavailableException("the disk is away", null);
    }

    @Override
    public void save(TicketSession session) {
      throw new UnavailableException("the disk is away", null);
    }
  }
}
