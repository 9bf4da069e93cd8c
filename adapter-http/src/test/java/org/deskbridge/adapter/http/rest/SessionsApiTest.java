package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;
import static org.deskbridge.adapter.http.RunningApi.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.Expert;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.auth.Caller;
import org.deskbridge.company.Machine;
import org.deskbridge.company.MachineStatus;
import org.deskbridge.company.MachineUuid;
import org.deskbridge.session.id.SessionToken;
import org.deskbridge.session.query.SessionListRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2 of the contract: the calls for sessions. */
class SessionsApiTest {

  private static final String MINIMAL = "{\"sessionType\":\"screen_sharing\"}";

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void answersARequestWithTokenAndLaunchUrl() {
    var answer = api.send(post(api.asErika("/sessions"), MINIMAL));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(names(json(answer))).containsExactly("sessionToken", "startScreenSharing");
    var token = json(answer).get("sessionToken").textValue();
    assertThat(token).startsWith("e0-");
    assertThat(json(answer).at("/startScreenSharing/launchUrl").textValue())
        .isEqualTo("https://support.example/launch?token=" + token);
  }

  @Test
  void showsARequestedSessionByItsToken() {
    var token =
        requested(
            """
            {"sessionType":"Screen_Sharing","partnerObject":4711,
             "partnerObjectUrl":"https://helpdesk.example/4711","customerName":"Carl",
             "customerEmail":"carl@example.net","unknown":{"member":[1]}}
            """);

    var session = shown(token);

    assertThat(names(session))
        .containsExactlyInAnyOrder(
            "sessionType",
            "status",
            "accountKey",
            "accountKeyText",
            "expertName",
            "expertEmail",
            "expertUserKey",
            "partnerObject",
            "partnerObjectUrl",
            "customerJoinUrl",
            "customerName",
            "customerEmail");
    var erika = api.memory().expert();
    assertThat(session.get("sessionType").textValue()).isEqualTo("screen_sharing");
    assertThat(session.get("status").textValue()).isEqualTo("notStarted");
    assertThat(session.get("accountKey").longValue()).isEqualTo(erika.account().key().value());
    assertThat(session.get("accountKey").isIntegralNumber()).isTrue();
    assertThat(session.get("accountKeyText").textValue())
        .isEqualTo(erika.account().key().toString());
    assertThat(session.get("expertUserKey").textValue()).isEqualTo(erika.key().toString());
    assertThat(session.get("expertName").textValue()).isEqualTo("Erika Expert");
    assertThat(session.get("partnerObject").isIntegralNumber()).isTrue();
    assertThat(session.get("customerJoinUrl").textValue())
        .startsWith("https://support.example/join/");
  }

  @Test
  void showsASessionThroughItsLife() {
    var memory = api.memory();
    var started = memory.started();
    var id = started.state().id().value();

    var waiting = shown(id);
    memory.pass(Duration.ofMillis(61_500));
    memory.desk().joining().join(started.joinToken(), null, null);
    memory.desk().room().updateNotes(memory.caller(), started.state().key(), "Reboot helped.", 0);
    memory.pass(Duration.ofSeconds(60));
    memory.desk().sessions().end(memory.caller(), started.state().key());
    var complete = shown(id);

    assertThat(waiting.get("status").textValue()).isEqualTo("waiting");
    assertThat(waiting.get("startedAt").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(waiting.has("customerJoinedAt")).isFalse();
    assertThat(complete.get("sessionId").textValue()).isEqualTo(id);
    assertThat(complete.get("status").textValue()).isEqualTo("complete");
    assertThat(complete.get("customerJoinedAt").textValue()).isEqualTo("2026-11-21T12:01:01Z");
    assertThat(complete.get("endedAt").textValue()).isEqualTo("2026-11-21T12:02:01Z");
    assertThat(waiting.has("endReason")).isFalse();
    assertThat(complete.get("endReason").textValue()).isEqualTo("technician");
    assertThat(complete.get("notes").textValue()).isEqualTo("Reboot helped.");
  }

  @Test
  void reportsExactlyWhatItShows() {
    var started = api.memory().started();
    var format = HttpApi.wire(HttpSettings.of(RunningApi.PUBLIC_URL)).callbacks();

    var answer = api.send(api.asErika("/sessions/" + started.state().id()));

    assertThat(format.write(started)).isEqualTo(answer.body());
  }

  @ParameterizedTest
  @CsvSource({
    "4711, 4711",
    "\"4711\", 4711",
    "\"004711\", \"004711\"",
    "\"-7\", -7",
    "\"-0\", \"-0\"",
    "0, 0",
    "9223372036854775807, 9223372036854775807",
    "9223372036854775808, \"9223372036854775808\"",
    "\"A-1\", \"A-1\"",
    "1.50, \"1.50\"",
    "4711.0, 4711",
    "4.711e3, 4711",
    "9007199254740993.0, 9007199254740993",
    "-0.0, 0",
    "\"4711.0\", \"4711.0\"",
    "\"4.711e3\", \"4.711e3\"",
    "\"12 \", \"12 \""
  })
  void showsATicketAsANumberIfItIsOne(String sent, String shown) {
    var token = requested("{\"sessionType\":\"screen_sharing\",\"partnerObject\":" + sent + "}");

    assertThat(shown(token).get("partnerObject").toString()).isEqualTo(shown);
  }

  @Test
  void takesEmptyTextsForAbsent() {
    var token =
        requested(
            """
            {"sessionType":"SCREEN_SHARING","partnerObject":"","partnerObjectUrl":"",
             "machineUuid":"","customerName":" ","customerEmail":null,
             "sessionStatusCallbackUrl":""}
            """);

    assertThat(names(shown(token)))
        .doesNotContain(
            "partnerObject", "partnerObjectUrl", "customerName", "customerEmail", "accountName");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                              | sessionType",
        "{'sessionType':null}                                            | sessionType",
        "{'sessionType':'remote_view'}                                   | sessionType",
        "{'sessionType':7}                                               | sessionType",
        "{'sessionType':['screen_sharing']}                              | sessionType",
        "{'sessionType':'screen_sharing','customerName':7}               | customerName",
        "{'sessionType':'screen_sharing','customerEmail':true}           | customerEmail",
        "{'sessionType':'screen_sharing','partnerObject':true}           | partnerObject",
        "{'sessionType':'screen_sharing','partnerObject':{}}             | partnerObject",
        "{'sessionType':'screen_sharing','partnerObjectUrl':[]}          | partnerObjectUrl",
        "{'sessionType':'screen_sharing','machineUuid':5}                | machineUuid",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':5}   | sessionStatusCallbackUrl",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':'x'} | sessionStatusCallbackUrl",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':'ftp://a/b'}"
            + "| sessionStatusCallbackUrl",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':'http://a b'}"
            + "| sessionStatusCallbackUrl",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':'http:///x'}"
            + "| sessionStatusCallbackUrl",
        "{'sessionType':'screen_sharing','partnerObjectUrl':'javascript:alert(1)'}"
            + "| partnerObjectUrl: scheme javascript (expected",
        "{'sessionType':'screen_sharing','partnerObjectUrl':'https://x<y/'}"
            + "| partnerObjectUrl: character '<' (expected",
        "{'sessionType':'screen_sharing','sessionStatusCallbackUrl':'https://x/{id}'}"
            + "| sessionStatusCallbackUrl: character '{' (expected"
      })
  void refusesBadMembersByNameAndStoresNothing(String body, String member) {
    var answer = api.send(post(api.asErika("/sessions"), body.replace('\'', '"')));

    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("msg").textValue())
        .startsWith(member.contains(":") ? member : member + ":");
    assertThat(list("").get("totalNumSessions").intValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x/t?q={id}, https://x/t?q=%7Bid%7D",
    "https://x/größe 1, https://x/gr%C3%B6%C3%9Fe%201",
    "HTTP://x/%zz, HTTP://x/%25zz"
  })
  void showsAnAddressAsAValidUri(String sent, String shown) {
    var inBody =
        requested(
            "{\"sessionType\":\"screen_sharing\",\"partnerObjectUrl\":\"%s\"}".formatted(sent));

    assertThat(shown(inBody).get("partnerObjectUrl").textValue()).isEqualTo(shown);
    assertThat(list("").at("/sessions/0/partnerObjectUrl").textValue()).isEqualTo(shown);
  }

  @Test
  void neverShowsUserAndPasswordOfTheReceiver() {
    var token =
        requested(
            """
            {"sessionType":"screen_sharing","partnerObject":"7",
             "sessionStatusCallbackUrl":"https://robin:pa55word@helpdesk.example/cb"}""");

    var session =
        api.memory()
            .desk()
            .sessions()
            .start(api.memory().caller(), new SessionToken(token))
            .state();
    assertThat(shown(token).toString()).doesNotContain("robin", "pa55word");
    assertThat(session.origin().callbackUrl()).hasToString("https://helpdesk.example/cb");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    var body =
        "{\"sessionType\":\"screen_sharing\",\"customerName\":\"%s\"}".formatted("x".repeat(257));

    var answer = api.send(post(api.asErika("/sessions"), body));

    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("msg").textValue()).startsWith("customerName:");
  }

  @Test
  void findsMachinesOfTheCallersAccountOnly() {
    var memory = api.memory();
    putMachine(memory.expert(), "f3a1", "Till 3");
    putMachine(memory.stranger().expert().orElseThrow(), "b4c2", "Till 4");

    var session = shown(requested(onMachine("f3a1")));

    assertThat(session.get("unattendedMachineName").textValue()).isEqualTo("Till 3");
    assertThat(session.get("unattendedMachineUuid").textValue()).isEqualTo("f3a1");
    assertThat(session.get("accountName").textValue()).isEqualTo("Example Support");
    assertRefused(api.send(post(api.asErika("/sessions"), onMachine("b4c2"))), 404, "NotFound");
    assertRefused(api.send(post(api.asErika("/sessions"), onMachine("none"))), 404, "NotFound");
  }

  private void putMachine(Expert expert, String uuid, String name) {
    var companies = api.memory().companies();
    var company = companies.addCompany(expert.account().key(), "Corner Shop");
    companies.putMachine(
        new Machine(new MachineUuid(uuid), company, name, null, List.of(), MachineStatus.ONLINE));
  }

  private static String onMachine(String uuid) {
    return "{\"sessionType\":\"screen_sharing\",\"machineUuid\":\"%s\"}".formatted(uuid);
  }

  @Test
  void answersARepeatAsTheFirstTime() {
    var first = api.send(repeatable(MINIMAL));
    var second = api.send(repeatable("{ \"sessionType\" : \"SCREEN_SHARING\", \"new\": 1 }"));
    var different =
        api.send(repeatable("{\"sessionType\":\"screen_sharing\",\"partnerObject\":1}"));

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(different.statusCode()).isEqualTo(422);
    assertThat(list("").get("totalNumSessions").intValue()).isEqualTo(1);
  }

  private HttpRequest.Builder repeatable(String body) {
    return post(api.asErika("/sessions").header("Idempotency-Key", "key-1"), body);
  }

  @Test
  void hidesForeignSessionsAsIfTheyDidNotExist() {
    var started = api.memory().started();

    var foreign = api.send(api.asOtto("/sessions/" + started.state().id()));
    var missing = api.send(api.asOtto("/sessions/sNothing"));

    assertRefused(foreign, 404, "NotFound");
    assertThat(foreign.body()).isEqualTo(missing.body());
  }

  @Test
  void hidesASessionFromStrangersAlsoAfterItWasShown() {
    var id = api.memory().started().state().id().value();

    var shown = shown(id);
    var foreign = api.send(api.asOtto("/sessions/" + id));

    assertThat(shown.get("sessionId").textValue()).isEqualTo(id);
    assertRefused(foreign, 404, "NotFound");
  }

  @Test
  void leadsBrowsersToTheLaunchPageWithoutASignIn() {
    var answer =
        api.send(
            api.to(
                "/G2A/rest/v1/session?sessionType=screen_sharing&layout=iFrame&partnerObject=7"
                    + "&sessionStatusCallbackUrl=https%3A%2F%2Fhelpdesk.example%2Fcb"));

    var location = answer.headers().firstValue("Location").orElse("");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location).matches("https://support\\.example/launch\\?token=e0-.+&layout=iFrame");
    var token = new SessionToken(location.replaceAll(".*token=([^&]+).*", "$1"));
    var view = api.memory().desk().sessions().findLaunch(api.memory().caller(), token);
    assertThat(view.state().ticket().id()).isEqualTo("7");
    assertThat(view.state().origin().callbackUrl()).hasHost("helpdesk.example");
    assertThat(list("").get("totalNumSessions").intValue()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"de, &lang=de", "pt-BR, &lang=pt-BR", "de%26token=x, ''", "'', ''"})
  void passesTheLanguageOnToTheLaunchPage(String language, String passedOn) {
    var answer =
        api.send(api.to("/G2A/rest/v1/session?sessionType=screen_sharing&lang=" + language));

    var location = answer.headers().firstValue("Location").orElse("");
    assertThat(location.replaceAll(".*token=[^&]+", "")).isEqualTo(passedOn);
  }

  @Test
  void takesABlankInTheAddressForNothing() {
    var answer =
        api.send(
            api.to(
                "/G2A/rest/v1/session?sessionType=screen_sharing&partnerObject=%20"
                    + "&partnerObjectUrl=+&sessionStatusCallbackUrl=%20"));

    var location = answer.headers().firstValue("Location").orElse("");
    var token = new SessionToken(location.replaceAll(".*token=([^&]+).*", "$1"));
    var view = api.memory().desk().sessions().findLaunch(api.memory().caller(), token);
    assertThat(view.state().ticket()).isNull();
    assertThat(view.state().origin().callbackUrl()).isNull();
  }

  @Test
  void refusesOpenSessionsOfForeignTypesAndTooManyOfThem() {
    assertRefused(api.send(api.to("/G2A/rest/v1/session")), 400, "InvalidParameter");
    assertRefused(api.send(api.to("/G2A/rest/v1/session?sessionType=x")), 400, "InvalidParameter");
    assertRefused(
        api.send(
            api.to(
                "/G2A/rest/v1/session?sessionType=screen_sharing"
                    + "&sessionStatusCallbackUrl=javascript:alert(1)")),
        400,
        "InvalidParameter");
    HttpResponse<String> last = null;
    for (int i = 0; i < 31; i++) {
      last = api.send(api.to("/G2A/rest/v1/session?sessionType=screen_sharing"));
    }
    assertRefused(last, 429, "TooManyRequests");
  }

  @Test
  void makesNoSessionForAHeadRequest() {
    var answer =
        api.send(
            api.to("/G2A/rest/v1/session?sessionType=screen_sharing")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("https://support.example/launch");
  }

  @Test
  void listsTheNewestFirstWithTheStartToken() {
    var memory = api.memory();
    var first = memory.started();
    memory.pass(Duration.ofMinutes(1));
    memory.requested();

    var list = list("");

    assertThat(list.get("totalNumSessions").intValue()).isEqualTo(2);
    var newest = list.get("sessions").get(0);
    assertThat(newest.get("status").textValue()).isEqualTo("notStarted");
    assertThat(newest.has("sessionId") || newest.has("startedAt")).isFalse();
    var oldest = list.get("sessions").get(1);
    assertThat(oldest.get("sessionId").textValue()).isEqualTo(first.state().id().value());
    var startToken = oldest.get("sessionStartToken");
    assertThat(startToken.isIntegralNumber()).isTrue();
    assertThat(shown(startToken.toString()).get("sessionId")).isEqualTo(oldest.get("sessionId"));
  }

  @Test
  void leavesNotesToTheExtendedList() {
    var started = api.memory().started();
    api.memory().desk().room().updateNotes(api.memory().caller(), started.state().key(), "n", 0);

    assertThat(list("").at("/sessions/0").has("notes")).isFalse();
    assertThat(extended("").at("/sessions/0/notes").textValue()).isEqualTo("n");
  }

  @Test
  void showsWhoCameInBesideTheExpert() {
    var memory = api.memory();
    var session = memory.active().state();
    var alone = shown(session.id().value());
    memory.desk().room().addCollaborator(Caller.of(memory.colleague()), session.key());

    var together = shown(session.id().value());

    assertThat(alone.has("collaborators")).isFalse();
    assertThat(together.get("collaborators").toString())
        .isEqualTo(
            "[{\"name\":\"Kim Colleague\",\"email\":\"kim@example.com\",\"userKey\":\"%s\"}]"
                .formatted(memory.colleague().key()));
    assertThat(extended("").at("/sessions/0/collaborators"))
        .isEqualTo(together.get("collaborators"));
    assertThat(list("").at("/sessions/0").has("collaborators")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'&fromTime=2026-11-21T12:00:00Z&toTime=2026-11-21T12:00:00Z', 1",
    "'&fromTime=2026-11-21T12%3A00%3A00Z', 1",
    "'&fromTime=2026-11-21T12:00:01Z', 0",
    "'&toTime=2026-11-21T11:59:59Z', 0",
    "'&toTime=2026-11-21T11:59:59.999Z', 0",
    "'&toTime=2030-01-01T00:00:00.5Z', 1",
    "'&fromTime=2026-11-21T15:00:00+03:00', 1",
    "'&fromTime=2026-11-21T15:00:00%2B03:00&toTime=2026-11-21T15:00:00%2b0300', 1",
    "'&fromTime=2026-11-21T08:00:01-04:00', 0",
    "'&fromTime=&toTime=', 1",
    "'&fromTime=2027-01-01T00:00:00Z&toTime=2026-01-01T00:00:00Z', 0"
  })
  void listsAWindowWithBothItsEnds(String window, int expected) {
    api.memory().pass(Duration.ofMillis(600));
    api.memory().started();
    api.memory().pass(Duration.ofHours(1));

    assertThat(list(window).get("totalNumSessions").intValue()).isEqualTo(expected);
    assertThat(list(window).get("sessions")).hasSize(expected);
  }

  @Test
  void listsTheLastThirtyDaysIfNothingElseIsAskedFor() {
    api.memory().started();

    api.memory().pass(Duration.ofDays(30));
    assertThat(list("").get("sessions")).hasSize(1);
    api.memory().pass(Duration.ofSeconds(1));
    assertThat(list("").get("sessions")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fromTime=yesterday",
        "toTime=2026-11-21",
        "toTime=2026-11-21T12:00:00",
        "fromTime=2026-13-21T12:00:00Z",
        "fromTime=2026-02-29T12:00:00Z",
        "fromTime=%2B999999999-01-01T00:00:00Z",
        "limit=0",
        "limit=1001",
        "limit=many",
        "cursor=nonsense",
        "cursor=MS4yLjM"
      })
  void refusesBadParametersByName(String parameter) {
    var answer = api.send(api.asErika("/sessions?sessionType=screen_sharing&" + parameter));

    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("msg").textValue())
        .startsWith(parameter.substring(0, parameter.indexOf('=')) + ":");
  }

  @Test
  void wantsTheTypeForTheListButNotForTheExtendedOne() {
    assertRefused(api.send(api.asErika("/sessions")), 400, "InvalidParameter");
    assertRefused(
        api.send(api.asErika("/sessions?sessionType=remote_view")), 400, "InvalidParameter");
    assertThat(api.send(api.asErika("/extendedsessions")).statusCode()).isEqualTo(200);
  }

  @Test
  void goesThroughAListPageByPageWithoutLossOrRepeat() {
    for (int i = 0; i < 7; i++) {
      api.memory().started();
      if (i % 3 == 0) {
        api.memory().pass(Duration.ofSeconds(1));
      }
    }
    var whole = ids(list(""));
    var seen = new ArrayList<String>();
    var cursor = Optional.of("");
    while (cursor.isPresent()) {
      var page = list("&limit=3" + cursor.get());
      assertThat(page.get("totalNumSessions").intValue()).isEqualTo(page.get("sessions").size());
      seen.addAll(ids(page));
      api.memory().pass(Duration.ofDays(1));
      cursor =
          Optional.ofNullable(page.get("nextCursor")).map(next -> "&cursor=" + next.textValue());
    }

    assertThat(whole).hasSize(7).doesNotHaveDuplicates();
    assertThat(seen).isEqualTo(whole);
  }

  @Test
  void countsPagesForOlderClients() {
    for (int i = 0; i < 5; i++) {
      api.memory().started();
    }
    var whole = ids(extended(""));

    assertThat(ids(extended("?size=2&page=0"))).isEqualTo(whole.subList(0, 2));
    assertThat(ids(extended("?size=2&page=2"))).isEqualTo(whole.subList(4, 5));
    assertThat(ids(extended("?size=2&page=3"))).isEmpty();
    assertThat(extended("?size=2&page=1").get("totalNumSessions").intValue()).isEqualTo(2);
    var next = extended("?size=2&page=1").get("nextCursor").textValue();
    assertThat(ids(extended("?size=2&cursor=" + next))).isEqualTo(whole.subList(4, 5));
  }

  @ParameterizedTest
  @CsvSource({"2,5000,5001", "1000,10,11", "999,10,2147483647", "3,3333,3334"})
  void refusesAPageThatLiesTooFarOnToBeCounted(int size, int last, int beyond) {
    assertThat(ids(extended("?size=%d&page=%d".formatted(size, last)))).isEmpty();

    var answer = api.send(api.asErika("/extendedsessions?size=%d&page=%d".formatted(size, beyond)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("int_err_code").textValue()).isEqualTo("InvalidParameter");
    assertThat(json(answer).get("msg").textValue())
        .isEqualTo(
            "page: %d (expected: 0..%d with size=%d; beyond, follow nextCursor)"
                .formatted(beyond, last, size));
  }

  @Test
  void streamsAListOfAnyLength() {
    for (int i = 0; i < 1_203; i++) {
      api.memory().requested();
    }

    var list = list("");

    assertThat(list.get("sessions")).hasSize(1_203);
    assertThat(list.get("totalNumSessions").intValue()).isEqualTo(1_203);
    assertThat(list.has("nextCursor")).isFalse();
  }

  @Test
  void listsNothingThatNobodyHasClaimed() {
    api.send(api.to("/G2A/rest/v1/session?sessionType=screen_sharing"));

    assertThat(list("").get("sessions")).isEmpty();
    assertThat(api.memory().desk().sessions().list(Caller.service(), everything(), 10).sessions())
        .hasSize(1);
  }

  private static SessionListRange everything() {
    return new SessionListRange(
        InMemoryDesk.NOON.minusSeconds(1), InMemoryDesk.NOON.plusSeconds(1), null);
  }

  private String requested(String body) {
    var answer = api.send(post(api.asErika("/sessions"), body));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).get("sessionToken").textValue();
  }

  private JsonNode shown(String name) {
    var answer = api.send(api.asErika("/sessions/" + name));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private JsonNode list(String parameters) {
    var answer = api.send(api.asErika("/sessions?sessionType=SCREEN_SHARING" + parameters));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private JsonNode extended(String parameters) {
    var answer = api.send(api.asErika("/extendedsessions" + parameters));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static List<String> ids(JsonNode list) {
    return StreamSupport.stream(list.get("sessions").spliterator(), false)
        .map(each -> each.get("sessionStartToken").toString())
        .toList();
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
