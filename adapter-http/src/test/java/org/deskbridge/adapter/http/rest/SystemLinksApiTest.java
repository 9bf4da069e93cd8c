package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;
import static org.deskbridge.adapter.http.RunningApi.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.Role;
import org.deskbridge.adapter.http.RunningApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 2 of the contract: the links to helpdesks. */
class SystemLinksApiTest {

  private static final String SECRET = "zebra-secret-7";
  private static final String LINK =
      """
      {"systemName":"Desk","systemDomain":"helpdesk.example","userEmail":"Erika@Example.com",
       "userToken":"zebra-secret-7","callbackURL":"https://helpdesk.example/cb?tenant=7",
       "supportedCallbacks":{"createObject":true,"searchObjects":false,"associateObject":true}}
      """;

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
  void registersALinkAndShowsIt() {
    var answer = register(LINK);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEqualTo("{}");
    assertThat(api.send(api.asErika("/systemLinks?systemDomain=HelpDesk.example")).body())
        .isEqualTo(
            "[{\"systemName\":\"Desk\",\"systemDomain\":\"helpdesk.example\","
                + "\"userEmail\":\"erika@example.com\",\"userToken\":\"zebra-secret-7\","
                + "\"callbackURL\":\"https://helpdesk.example/cb?tenant=7\","
                + "\"supportedCallbacks\":{\"createObject\":true,\"searchObjects\":false,"
                + "\"associateObject\":true}}]");
  }

  @Test
  void answersAnEmptyArrayIfThereAreNone() {
    register(LINK);

    var answer = api.send(api.asErika("/systemLinks?systemDomain=other.example"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?systemDomain=", "?systemName=Desk"})
  void wantsADomainForTheList(String parameters) {
    assertRefused(api.send(api.asErika("/systemLinks" + parameters)), "systemDomain");
  }

  @Test
  void takesTheTokenInTheBodyAndInTheQuery() {
    var token = api.memory().accessToken();
    var inBody = link("oauth_token", '"' + token + '"');

    assertThat(api.send(post(api.to("/G2A/rest/v1/systemLinks"), inBody)).statusCode())
        .isEqualTo(200);
    assertThat(
            api.send(post(api.to("/G2A/rest/v1/systemLinks?oauth_token=" + token), LINK))
                .statusCode())
        .isEqualTo(200);
    assertRefused(api.send(post(api.to("/G2A/rest/v1/systemLinks"), LINK)), 401, "InvalidToken");
  }

  @Test
  void replacesTheLinkOfTheSameUserAndSystem() {
    register(LINK);
    var changed = with(json(link("userEmail", "\"ERIKA@example.COM\"")), "userToken", "\"second\"");

    register(changed);

    assertThat(links()).hasSize(1);
    assertThat(links().at("/0/userToken").textValue()).isEqualTo("second");
  }

  @Test
  void keepsTheLinksOfOtherUsersAndSystemsLatestFirst() {
    register(LINK);
    register(link("userEmail", "\"fred@example.com\""));
    register(link("systemName", "\"Desk 2\""));
    register(link("systemDomain", "\"other.example\""));

    assertThat(links().findValuesAsText("userEmail"))
        .containsExactly("erika@example.com", "fred@example.com", "erika@example.com");
    assertThat(links().findValuesAsText("systemName")).containsExactly("Desk 2", "Desk", "Desk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                                        | F F F",
        "{'createObject':'true','searchObjects':'false','associateObject':'TRUE'}  | T F T",
        "{'createObject':false,'searchObjects':true}                               | F T F",
        "{'createObject':null,'searchObjects':'','associateObject':' true '}       | F F T",
        "{'associateObject':true,'deleteObject':7}                                 | F F T"
      })
  void takesWhatAHelpdeskCanDoInEveryForm(String sent, String expected) {
    var answer = register(link("supportedCallbacks", sent.replace('\'', '"')));

    var shown = links().at("/0/supportedCallbacks");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(List.of(shown.get("createObject"), shown.get("searchObjects")))
        .allMatch(JsonNode::isBoolean);
    assertThat(
            "%s %s %s"
                .formatted(
                    letter(shown.get("createObject")),
                    letter(shown.get("searchObjects")),
                    letter(shown.get("associateObject"))))
        .isEqualTo(expected);
  }

  private static String letter(JsonNode value) {
    return value.booleanValue() ? "T" : "F";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "systemName",
        "systemDomain",
        "userEmail",
        "userToken",
        "callbackURL",
        "supportedCallbacks"
      })
  void refusesAMemberThatIsMissingOrOfAnotherType(String member) {
    var without = (ObjectNode) json(LINK);
    without.remove(member);

    assertRefused(register(without.toString()), member);
    for (var value : List.of("null", "\"\"", "\" \"", "7", "true", "[\"x\"]")) {
      assertRefused(register(link(member, value)), member);
    }
    if (!member.equals("supportedCallbacks")) {
      assertRefused(register(link(member, "{\"a\":\"b\"}")), member);
    }
    assertThat(links()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "callbackURL | 'helpdesk.example/cb'",
        "callbackURL | '/cb'",
        "callbackURL | 'ftp://helpdesk.example/cb'",
        "callbackURL | 'javascript:alert(1)'",
        "callbackURL | 'file:///etc/passwd'",
        "callbackURL | 'mailto:erika@example.com'",
        "callbackURL | 'http://'",
        "callbackURL | 'http:///cb'",
        "callbackURL | 'https://help desk.example/'",
        "callbackURL | 'https://helpdesk.example:0/'",
        "callbackURL | 'https://helpdesk.example:65536/'",
        "userEmail   | 'erika'",
        "userEmail   | 'erika@'",
        "userEmail   | '@example.com'",
        "userEmail   | 'erika@example.com, fred@example.com'"
      })
  void refusesValuesThatAreOfNoUse(String member, String value) {
    assertRefused(register(link(member, '"' + value + '"')), member);

    assertThat(links()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://helpdesk.example/{id} | callbackURL: character '{' (expected: ",
        "javascript:alert(1) | callbackURL: scheme javascript (expected: ",
        "https://robin:pa ss@helpdesk.example/ | callbackURL: a character in user or password"
      })
  void namesWhatIsWrongWithAnAddress(String url, String message) {
    var answer = register(link("callbackURL", '"' + url + '"'));

    assertThat(json(answer).get("msg").textValue()).startsWith(message).doesNotContain("robin");
  }

  @Test
  void neverShowsUserAndPasswordAgain() {
    var url = "https://robin:pa55word@helpdesk.example/cb?a[]=ü";

    var answer = register(link("callbackURL", '"' + url + '"'));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(links().at("/0/callbackURL").textValue())
        .isEqualTo("https://helpdesk.example/cb?a%5B%5D=%C3%BC");
  }

  @ParameterizedTest
  @CsvSource({
    "systemName, 128",
    "systemDomain, 255",
    "userEmail, 320",
    "userToken, 4096",
    "callbackURL, 2048"
  })
  void refusesTextsThatAreTooLong(String member, int limit) {
    var prefix =
        switch (member) {
          case "callbackURL" -> "https://helpdesk.example/";
          case "userEmail" -> "e@";
          default -> SECRET;
        };
    var fits = prefix + "x".repeat(limit - prefix.length());

    var tooLong = register(link(member, '"' + fits + "x\""));

    assertRefused(tooLong, member);
    assertThat(tooLong.body()).doesNotContain(SECRET);
    assertThat(register(link(member, '"' + fits + '"')).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"createObject", "searchObjects", "associateObject"})
  void refusesCallbacksThatAreNeitherTrueNorFalse(String call) {
    for (var value : List.of("1", "\"yes\"", "[true]", "{}")) {
      var callbacks = "{\"%s\":%s}".formatted(call, value);

      assertRefused(register(link("supportedCallbacks", callbacks)), call);
    }
    assertThat(links()).isEmpty();
  }

  @Test
  void neverRepeatsTheTokenOfAUser() {
    var answers =
        List.of(
            register(LINK.replace("zebra-secret-7\"", "zebra-secret-7")),
            register(LINK + "}"),
            register("[" + LINK + "]"),
            register(link("userToken", "[\"zebra-secret-7\"]")),
            register(link("callbackURL", "\"ftp://zebra-secret-7/\"")),
            register(link("userEmail", "\"zebra-secret-7\"")),
            api.send(
                api.asErika("/systemLinks")
                    .header("Content-Type", "text/plain")
                    .POST(HttpRequest.BodyPublishers.ofString(LINK))),
            api.send(post(api.to("/G2A/rest/v1/systemLinks"), LINK)));

    assertThat(answers)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isBetween(400, 499);
              assertThat(answer.body()).doesNotContain("zebra");
            });
    assertThat(links()).isEmpty();
  }

  @Test
  void refusesBodiesOfAnotherTypeAndOverTheLimit() {
    assertRefused(
        api.send(
            api.asErika("/systemLinks")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("systemName=Desk"))),
        415,
        "UnsupportedMediaType");
    assertRefused(
        register(link("unknown", '"' + "x".repeat(65 * 1024) + '"')), 413, "PayloadTooLarge");
    assertThat(links()).isEmpty();
  }

  @Test
  void hidesTheLinksOfOtherAccounts() {
    register(LINK);

    var theirs = api.send(api.asOtto("/systemLinks?systemDomain=helpdesk.example"));
    api.send(post(api.asOtto("/systemLinks"), link("userToken", "\"theirs\"")));

    assertThat(theirs.body()).isEqualTo("[]");
    assertThat(links().findValuesAsText("userToken")).containsExactly(SECRET);
  }

  @Test
  void wantsTheRoleOfAnExpert() {
    var memory = api.memory();
    var manager =
        memory
            .directory()
            .addExpert(
                memory.expert().account().key(),
                "Mia",
                "Manager",
                "mia@example.com",
                Set.of(Role.MANAGER));
    memory.passwords().set(manager.key(), InMemoryDesk.PASSWORD);
    var token =
        memory
            .desk()
            .access()
            .issueTokens(InMemoryDesk.CLIENT, null, "mia@example.com", InMemoryDesk.PASSWORD)
            .access();

    assertRefused(
        api.send(post(api.to("/G2A/rest/v1/systemLinks?oauth_token=" + token), LINK)),
        403,
        "AccessDenied");
    assertRefused(
        api.send(
            api.to("/G2A/rest/v1/systemLinks?systemDomain=helpdesk.example&oauth_token=" + token)),
        403,
        "AccessDenied");
    assertThat(links()).isEmpty();
  }

  private HttpResponse<String> register(String link) {
    return api.send(post(api.asErika("/systemLinks"), link));
  }

  private JsonNode links() {
    var answer = api.send(api.asErika("/systemLinks?systemDomain=helpdesk.example"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private static String link(String member, String value) {
    return with(json(LINK), member, value);
  }

  private static String with(JsonNode link, String member, String value) {
    return ((ObjectNode) link).set(member, json(value)).toString();
  }
}
