package org.deskbridge.adapter.webhook.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.adapter.webhook.RawReceiver.answering;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.SYSTEM;
import static org.deskbridge.adapter.webhook.ticket.TicketGatewayFixtures.USER;
import static org.deskbridge.error.FailureFixtures.errorCode;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbridge.adapter.webhook.RawReceiver;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.memory.InMemoryHelpdeskLinks;
import org.deskbridge.session.TicketRef;
import org.deskbridge.ticket.HelpdeskLink;
import org.deskbridge.ticket.HelpdeskSystem;
import org.deskbridge.ticket.HelpdeskUserToken;
import org.deskbridge.ticket.NewTicket;
import org.deskbridge.ticket.TicketGateway;
import org.deskbridge.ticket.TicketHit;
import org.deskbridge.ticket.TicketOperation;
import org.deskbridge.ticket.TicketSearch;
import org.deskbridge.url.HttpUrls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, and every answer that is understood. */
class HttpTicketGatewayTest {

  private static final HelpdeskUserToken TOKEN = new HelpdeskUserToken("tøken /+&=?#");
  private static final String ENCODED = "t%C3%B8ken%20%2F%2B%26%3D%3F%23";

  private final RawReceiver receiver = new RawReceiver(answering(200, "[]"));
  private final InMemoryHelpdeskLinks links = new InMemoryHelpdeskLinks();
  private final Webhooks sender = SenderFixtures.sender(Duration.ofSeconds(10));
  private final TicketGateway desk = sender.ticketGateway(links);

  @BeforeEach
  void register() {
    register("/tickets");
  }

  private void register(String path) {
    links.put(USER.account(), TicketGatewayFixtures.link(receiver.uri(path), TOKEN));
  }

  @AfterEach
  void close() {
    sender.close();
    receiver.close();
  }

  private List<TicketHit> search(String answer) {
    receiver.behave(answering(200, answer));
    return desk.search(USER, SYSTEM, TicketSearch.of("printer"));
  }

  private TicketRef create(String answer) {
    receiver.behave(answering(200, answer));
    return desk.create(USER, SYSTEM, "5", new NewTicket("r-1", "Printer", "jams"));
  }

  @ParameterizedTest
  @CsvSource({
    "/x, /x?",
    "/x/, /x/?",
    "/x?, /x?",
    "/x?a=b%20c&d, /x?a=b%20c&d&",
    "/x?a=%2B+%7b&, /x?a=%2B+%7b&",
    "/x?b=1&a=2&b=3, /x?b=1&a=2&b=3&",
    "/x?a=1#part, /x?a=1&",
    "/x#part, /x?"
  })
  void searchesInTheQueryAndKeepsWhatIsThere(String path, String kept) {
    register(path);

    assertThat(desk.search(USER, SYSTEM, new TicketSearch("ü & b+", 5, 10))).isEmpty();

    var request = receiver.received().get(0);
    assertThat(request.line())
        .isEqualTo(
            "GET %suserToken=%s&q=%%C3%%BC%%20%%26%%20b%%2B&limit=5&offset=10 HTTP/1.1"
                .formatted(kept, ENCODED));
    assertThat(request.headers())
        .containsEntry("accept", "application/json")
        .containsOnlyKeys("host", "connection", "accept", "accept-encoding", "user-agent");
    assertThat(request.headers().get("user-agent")).matches("Deskbridge/[0-9].*");
  }

  @Test
  void opensATicketInTheBody() {
    register("/x?a=b%20c&d");

    create("{\"partnerObject\":\"T-1\"}");

    var request = receiver.received().get(0);
    assertThat(request.line()).isEqualTo("POST /x?a=b%20c&d HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("idempotency-key", "r-1");
    assertThat(request.body())
        .isEqualTo(
            "{\"sessionId\":\"5\",\"userToken\":\"tøken /+&=?#\",\"title\":\"Printer\",\"body\":\"jams\"}");
  }

  @Test
  void sendsUserAndPasswordOfTheAddressAsBasicAlone() {
    var login = HttpUrls.withLogin(receiver.uri("/x?a=b"), "robin:p%40ss%3Aword");
    links.put(USER.account(), TicketGatewayFixtures.link(login, TOKEN));

    search("[]");
    create("{\"partnerObject\":\"T-1\"}");
    desk.associate(USER, SYSTEM, "5", new TicketRef("1", null));

    assertThat(receiver.received())
        .hasSize(3)
        .allSatisfy(
            request -> {
              assertThat(request.headers())
                  .containsEntry("authorization", "Basic cm9iaW46cEBzczp3b3Jk")
                  .doesNotContainValue("robin");
              assertThat(request.line()).contains(" /x?a=b").doesNotContain("robin", "word");
            });
    assertThat(links.ofUser(USER).toString()).doesNotContain("robin", "word");
  }

  @Test
  void namesARequestByWhatAHeaderCanHold() {
    receiver.behave(answering(200, "{\"partnerObject\":\"T-1\"}"));
    var requestIds = List.of("größe\r\nX: y", "größe\r\nX: y", " ", "  ");

    requestIds.forEach(id -> desk.create(USER, SYSTEM, "5", new NewTicket(id, "Printer", "jams")));

    var keys =
        receiver.received().stream().map(each -> each.headers().get("idempotency-key")).toList();
    assertThat(keys).allMatch(key -> key.matches("[0-9a-f-]{36}"));
    assertThat(Set.copyOf(keys)).hasSize(3);
    assertThat(keys.get(0)).isEqualTo(keys.get(1));
  }

  @Test
  void namesNoRequestThatHasNoName() {
    receiver.behave(answering(200, "{\"partnerObject\":\"T-1\"}"));

    desk.create(USER, SYSTEM, "5", new NewTicket(null, "Printer", "jams"));

    assertThat(receiver.received().get(0).headers()).doesNotContainKey("idempotency-key");
  }

  @Test
  void linksASessionInTheBody() {
    desk.associate(USER, SYSTEM, "5", new TicketRef("9007199254740993", "https://h.example/1"));

    assertThat(receiver.received())
        .extracting(RawReceiver.Received::line)
        .containsOnly("PUT /tickets HTTP/1.1");
    assertThat(receiver.received())
        .extracting(RawReceiver.Received::body)
        .containsExactly(
            "{\"sessionId\":\"5\",\"userToken\":\"tøken /+&=?#\",\"partnerObject\":\"9007199254740993\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  void takesAnySuccessForALink(int status) {
    receiver.behave(RawReceiver.answeringWithoutBody(status));

    desk.associate(USER, SYSTEM, "5", new TicketRef("T-1", null));

    assertThat(receiver.received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%s]",
        " [ %s ] ",
        "{\"tickets\":[%s]}",
        "{\"total\":1,\"next\":null,\"paging\":{\"size\":[1,2]},\"Treffer\":[%s],\"took\":0.3}"
      })
  void understandsAnArrayAndAnObjectThatHoldsOne(String answer) {
    var ticket =
        "{\"partnerObject\":\"T-1\",\"x\":{\"y\":[1]},\"partnerObjectUrl\":\"https://h.example/1\","
            + "\"title\":\"Büro\",\"z\":[{}]}";

    assertThat(search(answer.formatted(ticket)))
        .containsExactly(new TicketHit(new TicketRef("T-1", "https://h.example/1"), "Büro"));
    assertThat(search(answer.formatted(""))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          "partnerObject":9223372036854775807                             | 9223372036854775807 | -
          "partnerObject":1234567890123456789012345                       | 1234567890123456789012345 | -
          "partnerObject":4711.0                                          | 4711 | -
          "partnerObject":9.007199254740993e15                            | 9007199254740993 | -
          "partnerObject":"4711.0"                                        | 4711.0 | -
          "partnerObject":"007"                                           | 007 | -
          "partnerObject":" 7 "                                           | 7 | -
          "partnerObject":"7","partnerObjectUrl":""                       | 7 | -
          "partnerObject":"7","partnerObjectUrl":"https://h.example/?q={id}" | 7 | https://h.example/?q=%7Bid%7D
          "partnerObject":"","partnerObjectUrl":"HTTPS://h.example/ä?b#c" | - | HTTPS://h.example/ä?b#c
          "partnerObject":null,"partnerObjectUrl":"http://10.0.0.1/t/7"   | - | http://10.0.0.1/t/7
          "partnerObject":"7","partnerObjectUrl":"javascript:alert(1)"    | 7 | -
          "partnerObject":"7","partnerObjectUrl":" JavaScript:alert(1)"   | 7 | -
          "partnerObject":"7","partnerObjectUrl":"data:text/html,x"       | 7 | -
          "partnerObject":"7","partnerObjectUrl":"//h.example/7"          | 7 | -
          "partnerObject":"7","partnerObjectUrl":"/tickets/7"             | 7 | -
          "partnerObject":"7","partnerObjectUrl":"https://"               | 7 | -
          "partnerObject":"7","partnerObjectUrl":"file:///etc/passwd"     | 7 | -
          """)
  void readsIdsExactlyAndAddressesOfTheWebOnly(String members, String id, String url) {
    var expected = new TicketRef(id, url);

    assertThat(search("[{" + members + "}]")).containsExactly(new TicketHit(expected, ""));
    assertThat(create("{" + members + "}")).isEqualTo(expected);
  }

  @Test
  void dropsAnAddressThatIsTooLong() {
    var url = "https://h.example/" + "x".repeat(2031);

    assertThat(search("[{\"partnerObject\":1,\"partnerObjectUrl\":\"" + url + "\"}]"))
        .containsExactly(new TicketHit(new TicketRef("1", null), ""));
  }

  @Test
  void showsATicketWithoutWhatIsOddAboutIt() {
    assertThat(
            search(
                """
                [{"partnerObject":1,"title":{"rendered":"x"},"description":["y"],"status":true},
                 7, null, "text", [{"partnerObject":9}], {"partnerObject":{"id":8}},
                 {"partnerObject":true,"partnerObjectUrl":"https://h.example/2","title":false},
                 {"partnerObject":3,"partnerObjectUrl":5.0,"requester":{"name":"z"}}]"""))
        .containsExactly(
            new TicketHit(new TicketRef("1", null), ""),
            new TicketHit(new TicketRef(null, "https://h.example/2"), ""),
            new TicketHit(new TicketRef("3", null), ""));
  }

  @Test
  void tellsWhatElseIsKnownOfATicket() {
    assertThat(
            search(
                """
                [{"partnerObject":1,"title":"Printer","description":"It jams","status":"open",
                  "requester":"Carla"}]"""))
        .containsExactly(
            new TicketHit(new TicketRef("1", null), "Printer", "It jams", "open", "Carla"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"data\":[{\"partnerObject\":1}],\"columns\":[\"a\",\"b\"],\"pages\":[1,2]}",
        "{\"columns\":[1],\"data\":[{\"partnerObject\":1}],\"facets\":[{\"name\":\"open\"}]}",
        "{\"result\":{\"total\":1,\"items\":[{\"partnerObject\":1}]}}",
        "[{\"partnerObject\":1}",
        "[{\"partnerObject\":1},{\"partnerObject\":nonsense}]"
      })
  void findsTheOneArrayThatHoldsTickets(String answer) {
    assertThat(search(answer)).containsExactly(new TicketHit(new TicketRef("1", null), ""));
  }

  @Test
  void findsNothingInArraysThatAreEmpty() {
    assertThat(search("{\"tickets\":[],\"errors\":[]}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          5                                                              | 5
          "T-5"                                                          | T-5
          T-5                                                            | T-5
          {"id":5}                                                       | 5
          {"id":"5","partnerObject":"T-5"}                               | T-5
          {"success":true,"ticket":{"id":5,"title":"x"}}                 | 5
          {"data":[{"partnerObject":5}]}                                 | 5
          {"result":{"ticket":{"id":9007199254740993}}}                  | 9007199254740993
          """)
  void takesTheIdOfAnOpenedTicketWhereverItIs(String answer, String id) {
    assertThat(create(answer)).isEqualTo(new TicketRef(id, null));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/tickets/4711, 4711, /api/tickets/4711",
    "4711, 4711, /4711",
    "/tickets/new-one, , /tickets/new-one"
  })
  void takesTheAddressOfAnOpenedTicketFromTheHeader(String location, String id, String path) {
    receiver.behave(answering(201, "", "Location: " + location));

    var opened = desk.create(USER, SYSTEM, "5", new NewTicket(null, "title", ""));

    assertThat(opened).isEqualTo(new TicketRef(id, receiver.uri(path).toString()));
  }

  @Test
  void leavesOutWhatCannotBeNamed() {
    assertThat(
            search(
                """
                [{}, {"title":"nameless"}, {"partnerObject":""}, {"partnerObject":null},
                 {"partnerObjectUrl":"javascript:alert(1)"}, {"partnerObject":2,"title":7}]"""))
        .containsExactly(new TicketHit(new TicketRef("2", null), "7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":\"https://h.example/1\",\"x\":[]}",
        "[{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":\"https://h.example/1\"}]",
        "{\"ticket\":{\"partnerObject\":\"T-1\",\"partnerObjectUrl\":\"https://h.example/1\"}}"
      })
  void understandsTheTicketThatWasOpened(String answer) {
    assertThat(create(answer)).isEqualTo(new TicketRef("T-1", "https://h.example/1"));
  }

  @Test
  void keepsNoMoreHitsThanAskedFor() {
    var hits = hits(10_000, "");

    assertThat(search("[" + hits + "]"))
        .extracting(hit -> hit.ref().id())
        .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(Integer::toString).toList());
    assertThat(search("{\"total\":10000,\"hits\":[" + hits + "]}")).hasSize(10);
  }

  @Test
  void keepsTheFirstHitsOfMoreThanItReads() {
    var answer = "[" + hits(10_000, "x".repeat(200)) + "]";

    assertThat(answer).hasSizeGreaterThan(2 * TicketCallExecutor.MOST_BYTES);
    assertThat(search(answer)).hasSize(10);
  }

  private static String hits(int count, String title) {
    return IntStream.range(0, count)
        .mapToObj("{\"partnerObject\":%%d,\"title\":\"%s\"}".formatted(title)::formatted)
        .collect(Collectors.joining(","));
  }

  @Test
  void offersWhatIsRegistered() {
    var other = new HelpdeskSystem("Other", "other.example");
    links.put(
        USER.account(),
        new HelpdeskLink(
            other, USER.email(), TOKEN, receiver.uri("/"), Set.of(TicketOperation.CREATE)));

    assertThat(desk.offers(USER))
        .extracting(offer -> offer.system() + " " + offer.calls().size())
        .containsExactly(other + " 1", SYSTEM + " 3");
    assertThatThrownBy(() -> desk.search(USER, other, TicketSearch.of("")))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));
    assertThatThrownBy(() -> desk.associate(USER, other, "5", new TicketRef("1", null)))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));
    assertThatThrownBy(
            () -> desk.search(USER, new HelpdeskSystem("Desk", "x.example"), TicketSearch.of("")))
        .has(errorCode(ErrorCode.HELPDESK_NOT_OFFERED));
    assertThat(receiver.connections()).isZero();
  }
}
