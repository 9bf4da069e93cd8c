package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;
import static org.deskbridge.adapter.http.RunningApi.post;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.support.Rate;
import org.deskbridge.adapter.http.support.RateLimits;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.auth.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapter 1 of the contract: the rules for every call. */
class CommonRulesTest {

  private static final String LIST = "/G2A/rest/v1/sessions?sessionType=SCREEN_SHARING";

  private RunningApi api;

  @BeforeEach
  void start() {
    api = new RunningApi();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OAuth oauth_token=%s",
        "Bearer %s",
        "bearer %s",
        "oauth oauth_token=%s",
        "OAuth oauth_token=\"%s\"",
        "OAuth oauth_token='%s'",
        "OAuth realm=\"x\", oauth_token=\"%s\""
      })
  void takesTheTokenInTheHeader(String form) {
    var token = api.memory().accessToken();

    var answer = api.send(api.to(LIST).header("Authorization", form.formatted(token)));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void takesTheTokenInTheQueryAndInTheBody() {
    var token = api.memory().accessToken();
    var body = "{\"sessionType\":\"screen_sharing\",\"oauth_token\":\"%s\"}".formatted(token);

    var inQuery = api.send(api.to(LIST + "&oauth_token=" + token));
    var postInQuery =
        api.send(
            post(
                api.to("/G2A/rest/v1/sessions?oauth_token=" + token),
                "{\"sessionType\":\"screen_sharing\"}"));
    var inBody = api.send(post(api.to("/G2A/rest/v1/sessions"), body));

    assertThat(inQuery.statusCode()).isEqualTo(200);
    assertThat(postInQuery.statusCode()).isEqualTo(200);
    assertThat(inBody.statusCode()).isEqualTo(200);
  }

  @Test
  void believesTheHeaderRatherThanTheQueryAndTheBody() {
    var token = api.memory().accessToken();

    var goodHeader =
        api.send(
            post(
                api.to("/G2A/rest/v1/sessions?oauth_token=bad")
                    .header("Authorization", "Bearer " + token),
                "{\"sessionType\":\"screen_sharing\",\"oauth_token\":\"bad\"}"));
    var badHeader =
        api.send(api.to(LIST + "&oauth_token=" + token).header("Authorization", "Bearer bad"));

    assertThat(goodHeader.statusCode()).isEqualTo(200);
    assertRefused(badHeader, 401, "InvalidToken");
  }

  @Test
  void saysInvalidTokenForAnyTokenProblem() {
    var token = api.memory().accessToken();

    assertRefused(api.send(api.to(LIST)), 401, "InvalidToken");
    assertRefused(api.send(api.to(LIST + "&oauth_token=")), 401, "InvalidToken");
    assertRefused(
        api.send(api.to(LIST).header("Authorization", "Bearer nobody")), 401, "InvalidToken");
    api.memory().pass(Duration.ofHours(1));
    assertRefused(
        api.send(api.to(LIST).header("Authorization", "Bearer " + token)), 401, "InvalidToken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sessions/s1",
        "/sessions/s1/events",
        "/extendedsessions",
        "/companies",
        "/companies/1/machines",
        "/companies/none/machines",
        "/systemLinks"
      })
  void asksForTheTokenFirst(String path) {
    assertRefused(api.send(api.to("/G2A/rest/v1" + path)), 401, "InvalidToken");
  }

  @Test
  void doesNotTakeTheCookieOfAPageForAToken() {
    assertRefused(
        api.send(api.to(LIST).header("Authorization", "Bearer " + api.memory().pageToken())),
        401,
        "InvalidToken");
  }

  @Test
  void answersForbiddenToBadTokensIfTheSettingSaysSo() {
    try (var old = with(List.of(), true, null)) {
      assertRefused(old.send(old.to(LIST)), 403, "InvalidToken");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /sessions, GET;HEAD;POST",
    "DELETE, /sessions, GET;HEAD;POST",
    "POST, /sessions/s1, GET;HEAD",
    "POST, /extendedsessions, GET;HEAD",
    "POST, /session, GET;HEAD",
    "PUT, /sessions/s1/events, GET;HEAD",
    "POST, /companies, GET;HEAD",
    "POST, /companies/1/machines, GET;HEAD",
    "PUT, /systemLinks, GET;HEAD;POST",
    "DELETE, /systemLinks, GET;HEAD;POST"
  })
  void refusesAWrongMethodAndSaysWhichAreRight(String method, String path, String allowed) {
    var answer =
        api.send(
            api.asErika(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString("{}")));

    assertRefused(answer, 405, "MethodNotAllowed");
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains(allowed.split(";", -1));
  }

  @Test
  void asksForTheTokenBeforeItSaysThatAPathIsUnknown() {
    assertRefused(api.send(api.to("/G2A/rest/v1/nothing/here")), 401, "InvalidToken");
    assertRefused(api.send(api.to("/G2A/rest/v1/archive/nothing")), 403, "InvalidToken");
    assertRefused(
        api.send(post(api.to("/G2A/rest/v1/nothing"), "{\"oauth_token\":\"x\"}")), 404, "NotFound");
  }

  @Test
  void refusesAnEncodedBodyAndAsksForTheTokenFirst() {
    var body = "{\"sessionType\":\"screen_sharing\"}";
    var call = api.to("/G2A/rest/v1/sessions").header("Content-Encoding", "gzip");
    var token = "Bearer " + api.memory().accessToken();

    assertRefused(api.send(post(call.copy(), body)), 401, "InvalidToken");
    assertRefused(
        api.send(post(call.header("Authorization", token), body)), 415, "UnsupportedMediaType");
  }

  @Test
  void refusesUnknownPathsInTheSameShape() {
    assertRefused(api.send(api.asErika("/nothing")), 404, "NotFound");
    assertRefused(api.send(api.to("/nothing/at/all")), 404, "NotFound");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sessions?sessionType=screen_sharing",
        "/systemLinks?systemDomain=helpdesk.example",
        "/companies"
      })
  void answersHeadWhereItAnswersGet(String path) {
    api.memory().companies().addCompany(api.memory().expert().account().key(), "Alpha");

    var answer = api.send(api.asErika(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void answersConfiguredOriginsOnly() {
    try (var open = with(List.of("https://helpdesk.example"), false, null)) {
      var known = open.send(preflight(open, "https://helpdesk.example"));
      var foreign = open.send(preflight(open, "https://evil.example"));
      var simple =
          open.send(
              open.asErika("/sessions?sessionType=screen_sharing")
                  .header("Origin", "https://helpdesk.example"));

      assertThat(known.statusCode()).isEqualTo(204);
      assertThat(known.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://helpdesk.example");
      assertThat(known.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
          .contains("Authorization", "Content-Type", "Idempotency-Key", "X-Request-Id");
      assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
      assertThat(foreign.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
      assertThat(simple.headers().firstValue("Access-Control-Allow-Origin"))
          .contains("https://helpdesk.example");
      assertThat(simple.headers().firstValue("Access-Control-Expose-Headers").orElse(""))
          .contains("Retry-After", "RateLimit", "X-Request-Id");
    }
  }

  /** Browsers leave the port out of an origin where it is the usual one. */
  @ParameterizedTest
  @CsvSource({
    "https://helpdesk.example:443, https://helpdesk.example",
    "http://helpdesk.example:80, http://helpdesk.example",
    "http://helpdesk.example:443, http://helpdesk.example:443",
    "HTTPS://Helpdesk.example/, https://helpdesk.example"
  })
  void knowsAnOriginAsBrowsersWriteIt(String setting, String origin) {
    try (var open = with(List.of(setting), false, null)) {
      assertThat(
              open.send(preflight(open, origin))
                  .headers()
                  .firstValue("Access-Control-Allow-Origin"))
          .contains(origin);
    }
  }

  private static HttpRequest.Builder preflight(RunningApi open, String origin) {
    return open.to("/G2A/rest/v1/sessions")
        .header("Origin", origin)
        .header("Access-Control-Request-Method", "POST")
        .method("OPTIONS", HttpRequest.BodyPublishers.noBody());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml;q=0.1", "image/*, text/csv"})
  void givesJsonWhateverTheCallerAccepts(String accept) {
    var answer =
        api.send(
            api.asErika("/sessions?sessionType=screen_sharing")
                .header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=ISO-8859-1"
      })
  void refusesBodiesOfAnotherMediaType(String type) {
    var answer =
        api.send(
            api.asErika("/sessions")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"sessionType\":\"screen_sharing\"}")));

    assertRefused(answer, 415, "UnsupportedMediaType");
  }

  @Test
  void takesJsonThatNamesItsEncoding() {
    var answer =
        api.send(
            api.asErika("/sessions")
                .header("Content-Type", "Application/JSON; charset=\"UTF-8\"")
                .POST(HttpRequest.BodyPublishers.ofString("{\"sessionType\":\"screen_sharing\"}")));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void refusesBodiesOverTheLimitHoweverTheyAreSent() {
    var large = "{\"sessionType\":\"%s\"}".formatted("x".repeat(65 * 1024));
    var publisher =
        HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large));

    assertRefused(api.send(post(api.asErika("/sessions"), large)), 413, "PayloadTooLarge");
    assertRefused(
        api.send(
            api.asErika("/sessions").header("Content-Type", "application/json").POST(publisher)),
        413,
        "PayloadTooLarge");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "nonsense",
        "[]",
        "null",
        "\"text\"",
        "{\"sessionType\":\"screen_sharing\"} trailing",
        "{\"sessionType\":\"screen_sharing\",}"
      })
  void refusesWhatIsNoJsonObject(String body) {
    var answer = api.send(post(api.asErika("/sessions"), body));

    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("msg").textValue()).startsWith("body:");
  }

  /** A client gets itself another token for nothing but this answer. */
  @ParameterizedTest
  @CsvSource({
    "/sessions, application/json, ''",
    "/sessions, application/json, {",
    "/sessions, application/json, []",
    "/sessions, application/json, {\"oauth_token\":5}",
    "/sessions, application/json, {\"oauth_token\":null}",
    "/sessions, application/x-www-form-urlencoded, sessionType=screen_sharing",
    "/systemLinks, application/json, ''"
  })
  void asksForTheTokenBeforeItFindsFaultWithTheBody(String path, String type, String body) {
    var request =
        api.to("/G2A/rest/v1" + path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));

    assertRefused(api.send(request), 401, "InvalidToken");
  }

  @Test
  void asksForTheTokenOfRecordingsBeforeItFindsFaultWithTheBody() {
    var request = post(api.to("/G2A/rest/v1/archive/recordings/transcode"), "{");

    assertRefused(api.send(request), 403, "InvalidToken");
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    var answer = api.send(post(api.asErika("/sessions"), "{\"a\":" + "[".repeat(20_000)));

    assertRefused(answer, 400, "InvalidParameter");
  }

  /** The runtime alone: nothing in front of it mends addresses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/sessions?sessionType=screen_sharing&a=%zz",
        "/sessions?sessionType=screen_sharing&x={}|[]^`",
        "/archive/recordings/urls&recordingId=1?x=%zz",
        "/archive/recordings/urls&recordingId=1?x={}"
      })
  void refusesAddressesThatTheRuntimeDoesNotHandOn(String address) {
    var request = "GET /G2A/rest/v1%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    assertThat(api.sendRaw(request.formatted(address))).contains(" 400 ");
  }

  @Test
  void limitsTheCallsOfAnApplication() {
    try (var limited = with(List.of(), false, new Rate(2, Duration.ofHours(1)))) {
      var list = "/sessions?sessionType=SCREEN_SHARING";
      for (int i = 0; i < 2; i++) {
        var passed = limited.send(limited.asErika(list));
        assertThat(passed.statusCode()).isEqualTo(200);
        assertThat(passed.headers().firstValue("RateLimit-Policy"))
            .hasValue("\"calls\";q=2;w=3600");
        assertThat(passed.headers().firstValue("RateLimit").orElse(""))
            .matches("\"calls\";r=%d;t=%s".formatted(1 - i, i == 0 ? "1800" : "3[56]\\d\\d"));
      }

      var refused = limited.send(limited.asErika(list));

      assertRefused(refused, 429, "TooManyRequests");
      assertThat(refused.headers().firstValue("RateLimit-Policy")).hasValue("\"calls\";q=2;w=3600");
      assertThat(refused.headers().firstValue("RateLimit"))
          .hasValue("\"calls\";r=0;t=" + refused.headers().firstValue("Retry-After").orElse(""));
      assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
    }
  }

  /** Threads serve many callers: none is told of the limit of another. */
  @Test
  void tellsOfNoLimitThatARequestWasNotCountedAgainst() {
    try (var limited = with(List.of(), false, new Rate(100, Duration.ofHours(1)))) {
      for (int i = 0; i < 20; i++) {
        limited.send(limited.asErika("/sessions?sessionType=SCREEN_SHARING"));
        var withoutToken = limited.send(limited.to(LIST));

        assertThat(withoutToken.statusCode()).isEqualTo(401);
        assertThat(withoutToken.headers().map()).doesNotContainKeys("ratelimit", "RateLimit");
      }
    }
  }

  /** An application that many accounts use must not let one of them take the calls of another. */
  @Test
  void limitsAnApplicationForEachAccountByItself() {
    try (var limited = with(List.of(), false, new Rate(1, Duration.ofHours(1)))) {
      var erikas = limited.send(limited.asErika("/extendedsessions"));
      var ottos = limited.send(limited.asOtto("/extendedsessions"));

      assertThat(erikas.statusCode()).isEqualTo(200);
      assertThat(ottos.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void limitsATokenOfNoApplicationByItself() {
    try (var limited = with(List.of(), false, new Rate(1, Duration.ofHours(1)))) {
      var first = operatorToken(limited);
      var second = operatorToken(limited);

      assertThat(limited.send(limited.to(LIST + "&oauth_token=" + first)).statusCode())
          .isEqualTo(200);
      assertThat(limited.send(limited.to(LIST + "&oauth_token=" + second)).statusCode())
          .isEqualTo(200);
      assertRefused(
          limited.send(limited.to(LIST + "&oauth_token=" + first)), 429, "TooManyRequests");
    }
  }

  private static String operatorToken(RunningApi api) {
    return api.memory()
        .desk()
        .access()
        .issueOperatorToken(Caller.service(), "erika@example.com", null, Duration.ofHours(1));
  }

  private static RunningApi with(List<String> origins, boolean forbidden, Rate calls) {
    var rates = RateLimits.DEFAULT;
    return new RunningApi(
        from ->
            new HttpSettings(
                from.publicUrl(),
                from.iceServers(),
                null,
                origins,
                forbidden,
                true,
                new RateLimits(calls, rates.openSessions(), rates.signIns(), rates.codes(), true),
                TrustedProxies.NONE));
  }
}
