package org.deskbridge.adapter.http.pages.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertConflict;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.ticket.HelpdeskFailedException;
import org.deskbridge.ticket.InMemoryTicketGateway;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ticket panel of the technician's page, with a helpdesk that is well and one that is not. */
class TicketPanelTest {

  private static final String NAMES = "\"name\":\"Memory Desk\",\"domain\":\"helpdesk.example\"";
  private static final String QUERY = "?name=Memory%20Desk&domain=helpdesk.example";

  private RunningApi api;
  private Browser technician;
  private InMemoryTicketGateway helpdesk;
  private String sessionId;
  private String session;

  @BeforeEach
  void start() {
    api = new RunningApi();
    technician = new Browser(api);
    helpdesk = api.memory().ticketGateway();
    sessionId =
        technician.start(api.memory().requested().token().value()).get("sessionId").textValue();
    session = "/live/sessions/" + sessionId;
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void showsWhatTheHelpdeskOffers() {
    var all = technician.get(session + "/tickets/offers");
    helpdesk.offer(TicketOperation.CREATE);
    var one = technician.get(session + "/tickets/offers");
    helpdesk.offer();
    var none = technician.get(session + "/tickets/offers");

    assertThat(all.body())
        .isEqualTo(
            "{\"offers\":[{\"name\":\"Memory Desk\",\"domain\":\"helpdesk.example\","
                + "\"search\":true,\"create\":true,\"associate\":true}]}");
    assertThat(one.body()).contains("\"search\":false,\"create\":true,\"associate\":false");
    assertThat(none.body()).isEqualTo("{\"offers\":[]}");
  }

  @Test
  void findsTickets() {
    helpdesk.tickets().add("Printer on fire", "");
    helpdesk.tickets().add("Ölfleck", "");

    var printer = technician.get(session + "/tickets" + QUERY + "&q=PRINT");
    var spot = technician.get(session + "/tickets" + QUERY + "&q=%C3%96l");
    var any = technician.get(session + "/tickets" + QUERY + "&q=");
    var none = technician.get(session + "/tickets" + QUERY + "&q=none");

    assertThat(printer.body())
        .isEqualTo(
            "{\"tickets\":[{\"id\":\"T-1\",\"url\":\"https://helpdesk.example/tickets/T-1\","
                + "\"title\":\"Printer on fire\"}]}");
    assertThat(json(spot).findValuesAsText("id")).containsExactly("T-2");
    assertThat(json(any).get("tickets")).hasSize(2);
    assertThat(none.body()).isEqualTo("{\"tickets\":[]}");
  }

  @Test
  void opensATicketThatTheSessionCarriesFromThenOn() {
    try (var feed = technician.listen(session, "e1")) {
      feed.await("snapshot");

      var answer = create("\"requestId\":\"r1\",\"title\":\"Paper jam\",\"body\":\"Tray 2.\"");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).get("status").textValue()).isEqualTo("waiting");
      assertThat(json(answer).at("/ticket/id").textValue()).isEqualTo("T-1");
      assertThat(json(answer).at("/ticket/url").textValue())
          .isEqualTo("https://helpdesk.example/tickets/T-1");
      feed.awaitContaining("session", "\"T-1\"");
    }
    var shown = json(api.send(api.asErika("/sessions/" + sessionId)));
    assertThat(shown.get("partnerObject").textValue()).isEqualTo("T-1");
    assertThat(shown.get("partnerObjectUrl").textValue())
        .isEqualTo("https://helpdesk.example/tickets/T-1");
    assertThat(helpdesk.tickets().sessions()).containsEntry(sessionId, "T-1");
  }

  @Test
  void opensOneTicketForOneRequest() {
    var first = create("\"requestId\":\"r1\",\"title\":\"Paper jam\"");
    var again = create("\"requestId\":\"r1\",\"title\":\"Paper jam\"");
    var other = create("\"title\":\"Paper jam\",\"body\":\"\"");

    assertThat(json(again).get("ticket")).isEqualTo(json(first).get("ticket"));
    assertThat(json(other).at("/ticket/id").textValue()).isEqualTo("T-2");
    assertThat(helpdesk.tickets().count()).isEqualTo(2);
  }

  @Test
  void linksTheSessionToATicket() {
    var ticket = helpdesk.tickets().add("Printer on fire", "");
    try (var feed = technician.listen(session, "e1")) {
      feed.await("snapshot");

      var answer = associate("\"id\":\"%s\",\"url\":\"%s\"".formatted(ticket.id(), ticket.url()));

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(json(answer).at("/ticket/id").textValue()).isEqualTo("T-1");
      feed.awaitContaining("session", "\"T-1\"");
    }
    assertThat(helpdesk.tickets().sessions()).containsEntry(sessionId, "T-1");
    var shown = json(api.send(api.asErika("/sessions/" + sessionId)));
    assertThat(shown.get("partnerObject").textValue()).isEqualTo("T-1");
    assertThat(associate("\"id\":\"T-1\"").statusCode()).isEqualTo(200);
  }

  @Test
  void undoesALinkToTheFormerTicketOrToNone() {
    helpdesk.tickets().add("Printer on fire", "");
    helpdesk.tickets().add("Paper jam", "");
    associate("\"id\":\"T-1\"");
    associate("\"id\":\"T-2\"");

    var back = undo("\"id\":\"T-1\"");

    assertThat(back.statusCode()).as(back.body()).isEqualTo(200);
    assertThat(json(back).at("/ticket/id").textValue()).isEqualTo("T-1");
    assertThat(helpdesk.tickets().sessions()).containsEntry(sessionId, "T-1");
    assertThat(json(undo("\"id\":\"\"")).has("ticket")).isFalse();
    assertThat(helpdesk.tickets().sessions()).isEmpty();
    assertThat(json(api.send(api.asErika("/sessions/" + sessionId))).has("partnerObject"))
        .isFalse();
  }

  @Test
  void tellsTheCustomerTheNewTicketButNotItsAddress() {
    create("\"title\":\"Paper jam\"");
    var memory = api.memory();
    var token = memory.desk().sessions().get(memory.caller(), sessionId).joinToken();

    var view = json(new Browser(api).get("/live/join/" + token.value()));

    assertThat(view.get("ticket").toString()).isEqualTo("{\"id\":\"T-1\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "SLOW, 504, HelpdeskSlow, in time",
    "DOWN, 502, HelpdeskDown, out of order",
    "UNREADABLE, 502, HelpdeskUnreadable, no sense",
    "UNNAMED, 502, HelpdeskUnnamed, may have opened",
    "REFUSED, 502, HelpdeskRefused, refused"
  })
  void saysWhatIsWrongWithAHelpdeskWhileTheSessionRunsOn(
      HelpdeskFailedException.Fault fault, int status, String code, String words) {
    helpdesk.tickets().add("Printer on fire", "");
    helpdesk.failWith(fault);

    var answers =
        List.of(
            technician.get(session + "/tickets" + QUERY + "&q=printer"),
            create("\"title\":\"Paper jam\""),
            associate("\"id\":\"T-1\""));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertRefused(answer, status, code);
              assertThat(json(answer).get("msg").textValue()).contains("Memory Desk", words);
            });
    assertUnchanged();
    helpdesk.recover();
    assertThat(associate("\"id\":\"T-1\"").statusCode()).isEqualTo(200);
    assertThat(technician.post(session + "/end", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesATicketThatTheHelpdeskDoesNotKnow() {
    assertRefused(associate("\"id\":\"T-99\""), 502, "HelpdeskRefused");

    assertUnchanged();
  }

  @Test
  void refusesWhatTheHelpdeskDoesNotOffer() {
    helpdesk.offer(TicketOperation.CREATE);

    assertRefused(technician.get(session + "/tickets" + QUERY + "&q=a"), 403, "AccessDenied");
    assertRefused(associate("\"id\":\"T-1\""), 403, "AccessDenied");
    assertRefused(
        technician.post(
            session + "/tickets",
            "{\"name\":\"Another\",\"domain\":\"helpdesk.example\",\"title\":\"t\"}"),
        403,
        "AccessDenied");
    assertRefused(
        technician.get(session + "/tickets?name=Memory%20Desk&domain=other.example"),
        403,
        "AccessDenied");
    assertUnchanged();
  }

  @Test
  void refusesASessionThatIsNotGoingOn() {
    var requested = api.memory().requested();
    technician.post(session + "/end", "{}");

    for (var each : List.of(session, "/live/sessions/" + requested.token().value())) {
      assertConflict(technician.get(each + "/tickets/offers"), ErrorCode.SESSION_NOT_LIVE);
      assertConflict(technician.get(each + "/tickets" + QUERY), ErrorCode.SESSION_NOT_LIVE);
      assertConflict(
          technician.post(each + "/tickets", "{" + NAMES + ",\"title\":\"t\"}"),
          ErrorCode.SESSION_NOT_LIVE);
      assertConflict(
          technician.put(each + "/ticket", "{" + NAMES + ",\"id\":\"T-1\"}"),
          ErrorCode.SESSION_NOT_LIVE);
    }
    assertThat(helpdesk.tickets().count()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                            | title",
        "{'name':'Memory Desk','domain':'helpdesk.example'}            | title",
        "{'name':'Memory Desk','title':'t'}                            | domain",
        "{'domain':'helpdesk.example','title':'t'}                     | name",
        "{'name':7,'domain':'helpdesk.example','title':'t'}            | name",
        "{'name':'Memory Desk','domain':[],'title':'t'}                | domain",
        "{'name':'Memory Desk','domain':'helpdesk.example','title':7}  | title",
        "{'name':'Memory Desk','domain':'helpdesk.example','title':' '}| title",
        "{'name':'Memory Desk','domain':'helpdesk.example','title':'t','body':7}      | body",
        "{'name':'Memory Desk','domain':'helpdesk.example','title':'t','requestId':7} | requestId"
      })
  void refusesBadMembersOfANewTicketByName(String body, String member) {
    assertRefused(technician.post(session + "/tickets", body.replace('\'', '"')), member);

    assertUnchanged();
  }

  @Test
  void refusesTextsThatAreTooLong() {
    assertRefused(create("\"title\":\"%s\"".formatted("x".repeat(257))), "title");
    assertRefused(create("\"title\":\"t\",\"body\":\"%s\"".formatted("x".repeat(20_001))), "body");
    assertRefused(
        create("\"title\":\"t\",\"requestId\":\"%s\"".formatted("x".repeat(256))), "requestId");
    assertRefused(technician.get(session + "/tickets" + QUERY + "&q=" + "x".repeat(513)), "q");
    assertRefused(associate("\"id\":\"%s\"".formatted("x".repeat(513))), "partnerObject");
    assertUnchanged();
    assertThat(create("\"title\":\"t\",\"body\":\"%s\"".formatted("ツ".repeat(20_000))).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesALinkToNothing() {
    assertRefused(associate("\"id\":\"\",\"url\":null"), "partnerObject");
    assertRefused(associate("\"id\":true"), "id");
    assertRefused(associate("\"id\":\"T-1\",\"url\":7"), "url");
    assertRefused(technician.put(session + "/ticket", "{\"id\":\"T-1\"}"), "name");
    assertUnchanged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?domain=helpdesk.example", "?name=&domain=helpdesk.example"})
  void wantsToKnowWhichHelpdeskToSearch(String parameters) {
    assertRefused(technician.get(session + "/tickets" + parameters), "name");
  }

  @Test
  void isForTheTechnicianOfTheAccountAlone() {
    var nobody = new Browser(api);
    var stranger = new Browser(api);
    stranger.post(
        "/live/sign-in", "{\"email\":\"otto@example.org\",\"password\":\"correct horse\"}");

    assertRefused(nobody.get(session + "/tickets/offers"), 401, "InvalidToken");
    assertRefused(nobody.get(session + "/tickets" + QUERY), 401, "InvalidToken");
    assertRefused(nobody.post(session + "/tickets", "{}"), 401, "InvalidToken");
    assertRefused(nobody.put(session + "/ticket", "{\"id\":\"T-1\"}"), 401, "InvalidToken");
    assertRefused(stranger.get(session + "/tickets/offers"), 404, "NotFound");
    assertRefused(stranger.get(session + "/tickets" + QUERY), 404, "NotFound");
    assertRefused(
        stranger.post(session + "/tickets", "{" + NAMES + ",\"title\":\"t\"}"), 404, "NotFound");
    assertRefused(
        stranger.put(session + "/ticket", "{" + NAMES + ",\"id\":\"T-1\"}"), 404, "NotFound");
    assertUnchanged();
  }

  @Test
  void refusesForeignPagesAndForms() {
    var cookie = "deskbridge_expert=" + api.memory().pageToken();
    var foreign = api.to(session + "/tickets/offers").header("Cookie", cookie);
    var form =
        api.to(session + "/tickets")
            .header("Cookie", cookie)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{" + NAMES + ",\"title\":\"t\"}"));

    assertRefused(api.send(foreign.header("Sec-Fetch-Site", "cross-site")), 403, "AccessDenied");
    assertRefused(api.send(form), 415, "UnsupportedMediaType");
    assertUnchanged();
  }

  private HttpResponse<String> create(String members) {
    return technician.post(session + "/tickets", "{" + NAMES + "," + members + "}");
  }

  private HttpResponse<String> associate(String members) {
    return technician.put(session + "/ticket", "{" + NAMES + "," + members + "}");
  }

  private HttpResponse<String> undo(String members) {
    return technician.post(session + "/ticket/undo", "{" + NAMES + "," + members + "}");
  }

  /** The session still runs and carries the ticket it was requested for; no ticket was opened. */
  private void assertUnchanged() {
    var shown = json(api.send(api.asErika("/sessions/" + sessionId)));
    assertThat(shown.get("status").textValue()).isEqualTo("waiting");
    assertThat(shown.get("partnerObject").intValue()).isEqualTo(4711);
    assertThat(helpdesk.tickets().sessions()).isEmpty();
  }
}
