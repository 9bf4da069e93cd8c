package org.deskbridge.adapter.webhook.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbridge.adapter.webhook.signature.UserTokens;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.helpdesk.InMemoryTicketSystem;
import org.deskbridge.helpdesk.TicketSystem;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of the ticket calls in a helpdesk, over real HTTP in a runtime it knows nothing of. */
class TicketCallsTest {

  private static final UserTokens TOKENS = UserTokens.of(secret(1));
  private static final String TOKEN = TOKENS.issue("erika@example.com").value();

  private final HttpClient http = HttpClient.newHttpClient();
  private final InMemoryTicketSystem tickets = new InMemoryTicketSystem();
  private final WhoAsks system = new WhoAsks(tickets);
  private final MountedReceiver mounted =
      new MountedReceiver(
          WebhookReceiver.ticketResources(new TicketReceiverSettings(TOKENS), system));

  @AfterEach
  void unmount() {
    mounted.close();
  }

  private static byte[] secret(int first) {
    var secret = new byte[UserTokens.LEAST_SECRET_BYTES];
    secret[0] = (byte) first;
    return secret;
  }

  private HttpResponse<String> get(String query) {
    return send(request("?" + query).GET());
  }

  private HttpResponse<String> post(String body) {
    return send(request("").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> post(String key, String body) {
    return send(request("").header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> put(String body) {
    return send(request("").PUT(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String query) {
    return HttpRequest.newBuilder(URI.create(mounted.ticketAddress() + query))
        .header("Content-Type", "application/json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String with(String token, String members) {
    return "{\"userToken\":\"" + token + "\"" + (members.isEmpty() ? "" : "," + members) + "}";
  }

  private static String with(String members) {
    return with(TOKEN, members);
  }

  @Test
  void showsWhatItFound() {
    tickets.add("Printer \"Büro\" jams", "");
    tickets.add("Screen stays black", "");

    var answer = get("userToken=" + TOKEN + "&q=B%C3%9CRO&limit=10&offset=0");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "[{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":\"https://helpdesk.example/tickets/T-1\",\"title\":\"Printer"
                + " \\\"Büro\\\" jams\"}]");
    assertThat(system.users).containsExactly("erika@example.com");
  }

  @ParameterizedTest
  @CsvSource({"'', 10", "&limit=3, 3", "&offset=12, 3", "&limit=2&offset=14, 1", "&offset=15, 0"})
  void showsAPart(String query, int count) {
    IntStream.range(0, 15).forEach(number -> tickets.add("Printer", ""));

    var answer = get("userToken=" + TOKEN + query);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("Printer", -1)).hasSize(count + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit: 0",
    "limit=101, limit: 101",
    "limit=ten, limit: ten",
    "limit=99999999999, limit: 99999999999",
    "offset=-1, offset: -1",
    "offset=1.5, offset: 1.5"
  })
  void namesTheParameterThatIsWrong(String query, String message) {
    var answer = get("userToken=" + TOKEN + "&" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("{\"int_err_code\":\"InvalidParameter\",\"msg\":\"" + message + " (expected: ");
  }

  @Test
  void opensATicket() {
    var answer =
        post(
            "r-1", with("\"sessionId\":\"5\",\"title\":\"Büro\",\"body\":\"one\\ntwo\",\"x\":[1]"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":"
                + "\"https://helpdesk.example/tickets/T-1\"}");
    assertThat(tickets.search("", TicketSearch.of("one\ntwo"))).hasSize(1);
    assertThat(tickets.sessions()).isEqualTo(Map.of("5", "T-1"));
    assertThat(system.users).containsExactly("erika@example.com");
  }

  @Test
  void opensOneTicketForARepeatUnderTheSameKey() {
    var body = with("\"sessionId\":\"5\",\"title\":\"Printer\"");

    assertThat(post("r-1", body).body()).isEqualTo(post("r-1", body).body());
    assertThat(tickets.count()).isEqualTo(1);
    assertThat(post("r-2", body).statusCode()).isEqualTo(200);
    assertThat(post(body).statusCode()).isEqualTo(200);
    assertThat(post(body).statusCode()).isEqualTo(200);
    assertThat(tickets.count()).isEqualTo(4);
  }

  @Test
  void linksASessionMoreThanOnce() {
    tickets.add("Printer", "");
    var body = with("\"sessionId\":9007199254740993,\"partnerObject\":\"T-1\"");

    assertThat(put(body).statusCode()).isEqualTo(200);
    assertThat(put(body).body())
        .isEqualTo(
            "{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":"
                + "\"https://helpdesk.example/tickets/T-1\"}");
    assertThat(tickets.sessions()).isEqualTo(Map.of("9007199254740993", "T-1"));
  }

  @Test
  void takesASessionOffItsTicketMoreThanOnce() {
    tickets.add("Printer", "");
    put(with("\"sessionId\":\"5\",\"partnerObject\":\"T-1\""));
    var body = with("\"sessionId\":\"5\",\"partnerObject\":\"\"");

    assertThat(put(body).statusCode()).isEqualTo(200);
    assertThat(put(body).body()).isEqualTo("{}");
    assertThat(tickets.sessions()).isEmpty();
    assertThat(put(with("\"sessionId\":\"5\"")).statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9007199254740993.0", "9.007199254740993e15", "90071992547409930e-1"})
  void readsAnIdInEverySpellingOfItsNumber(String id) {
    tickets.add("Printer", "");

    var answer = put(with("\"sessionId\":%s,\"partnerObject\":\"T-1\"".formatted(id)));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(tickets.sessions()).isEqualTo(Map.of("9007199254740993", "T-1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"none\"", "9223372036854775807"})
  void knowsNoOtherTicket(String id) {
    var answer = put(with("\"sessionId\":\"5\",\"partnerObject\":" + id));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body())
        .startsWith("{\"int_err_code\":\"NotFound\",\"msg\":\"partnerObject: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ""                                     | sessionId: missing
          "sessionId":""                         | sessionId: missing
          "sessionId":{}                         | sessionId: no text
          "sessionId":4711.5                     | sessionId: no text
          "sessionId":1e2147483647               | sessionId: no text
          "sessionId":1e99999999999              | body: a number out of range
          "sessionId":"5"                        | title: missing
          "sessionId":"5","title":null           | title: missing
          "sessionId":"5","title":" "            | title: missing
          "sessionId":"5","title":true           | title: no text
          "sessionId":"5","title":"t","body":[1] | body: no text
          """)
  void namesTheMemberThatIsWrong(String members, String message) {
    var answer = post(with(members.equals("\"\"") ? "" : members));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .startsWith("{\"int_err_code\":\"InvalidParameter\",\"msg\":\"" + message);
    assertThat(tickets.count()).isZero();
  }

  @Test
  void refusesTextsThatAreTooLong() {
    var session = "\"sessionId\":\"5\",";

    assertThat(post(with(session + "\"title\":\"" + "t".repeat(257) + "\"")).body())
        .contains("title: 257 characters");
    assertThat(
            post(with(session + "\"title\":\"t\",\"body\":\"" + "b".repeat(20_001) + "\"")).body())
        .contains("body: 20001 characters");
    assertThat(post("k".repeat(256), with(session + "\"title\":\"t\"")).body())
        .contains("Idempotency-Key: 256 characters");
    assertThat(put(with(session + "\"partnerObject\":\"" + "p".repeat(513) + "\"")).body())
        .contains("partnerObject: 513 characters");
    assertThat(get("userToken=" + TOKEN + "&q=" + "q".repeat(513)).body())
        .contains("q: 513 characters");
  }

  @Test
  void takesTheLongestTicket() {
    var title = "ü".repeat(256);
    var body = "東".repeat(20_000);

    var answer =
        post(with("\"sessionId\":\"5\",\"title\":\"" + title + "\",\"body\":\"" + body + "\""));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "\"text\"", "{} {}", "<html>"})
  void refusesWhatIsNoObject(String body) {
    for (var answer : List.of(post(body), put(body))) {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .startsWith("{\"int_err_code\":\"InvalidParameter\",\"msg\":\"body: ")
          .doesNotContain("Exception", "jackson", "deskbridge");
    }
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var fits = with("\"sessionId\":\"5\",\"title\":\"t\"");
    var full = fits + " ".repeat(64 * 1024 - fits.length());

    assertThat(post(full + " ").statusCode()).isEqualTo(413);
    assertThat(post(full + " ").body()).startsWith("{\"int_err_code\":\"PayloadTooLarge\"");
    assertThat(post(full).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void answersEveryBadTokenAlike(String token) {
    tickets.add("Printer", "");
    var query = "userToken=" + URLEncoder.encode(token, UTF_8) + "&limit=none";
    var members = "\"sessionId\":\"5\",\"title\":\"t\",\"partnerObject\":\"T-1\"";

    for (var answer : List.of(get(query), post(with(token, members)), put(with(token, members)))) {
      assertIsUnidentified(answer);
    }
    assertThat(system.users).isEmpty();
  }

  static Stream<String> strangers() {
    return Stream.of(
        "",
        "?",
        "unknown",
        TOKEN + "x",
        TOKEN.substring(1),
        TOKEN.substring(0, TOKEN.length() - 2),
        TOKENS.issue("other@example.com").value().split("\\.")[0] + "." + TOKEN.split("\\.")[1],
        UserTokens.of(secret(2)).issue("erika@example.com").value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"userToken\":null}", "{\"userToken\":{}}", "{\"userToken\":5}"})
  void answersAMissingTokenLikeABadOne(String body) {
    assertIsUnidentified(get("q=printer"));
    assertIsUnidentified(post(body));
    assertIsUnidentified(put(body));
  }

  private static void assertIsUnidentified(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo(
            "{\"int_err_code\":\"InvalidToken\",\"msg\":\"userToken: not valid (expected: a token"
                + " of this helpdesk)\",\"reason\":\"token.invalid\"}");
  }

  @Test
  void asksForPatienceWhenTheTicketsCannotBeReached() {
    tickets.failWith(new UnavailableException("the disk is away", null));

    var answer = get("userToken=" + TOKEN);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.body())
        .startsWith("{\"int_err_code\":\"Unavailable\"")
        .doesNotContain("disk");
  }

  @Test
  void passesOnThatTheTechnicianMayNot() {
    tickets.failWith(
        TicketOperation.SEARCH.notOfferedBy(new HelpdeskSystem("Desk", "desk.example")));

    var answer = get("userToken=" + TOKEN);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).startsWith("{\"int_err_code\":\"AccessDenied\"");
  }

  /** Tickets that remember in whose name they were asked for. */
  private static final class WhoAsks implements TicketSystem {

    private final TicketSystem tickets;
    private final List<String> users = new CopyOnWriteArrayList<>();

    WhoAsks(TicketSystem tickets) {
      this.tickets = tickets;
    }

    @Override
    public List<TicketHit> search(String userEmail, TicketSearch search) {
      users.add(userEmail);
      return tickets.search(userEmail, search);
    }

    @Override
    public TicketRef create(String userEmail, String sessionId, NewTicket ticket) {
      users.add(userEmail);
      return tickets.create(userEmail, sessionId, ticket);
    }

    @Override
    public TicketRef associate(String userEmail, String sessionId, String ticketId) {
      users.add(userEmail);
      return tickets.associate(userEmail, sessionId, ticketId);
    }

    @Override
    public void dissociate(String userEmail, String sessionId) {
      users.add(userEmail);
      tickets.dissociate(userEmail, sessionId);
    }
  }
}
