package org.deskbridge.adapter.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbridge.session.SessionView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends every call what no client in its right mind would send. Whatever a parser throws over it is
 * the caller's mistake: no answer may be a 5xx.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyInputTest {

  /** The same each time, so that a failure can be looked at again. */
  private static final long SEED = 20_261_130;

  private static final int BODIES_PER_CALL = 25;
  private static final int QUERIES_PER_CALL = 10;

  /** Every member that a body can have, in whatever call, with a value that is right. */
  private static final Map<String, String> MEMBERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("agrees", "true"),
              Map.entry("body", "\"It flickers.\""),
              Map.entry("callbackURL", "\"https://helpdesk.example/tickets\""),
              Map.entry("chunks", "3"),
              Map.entry("code", "\"123456789\""),
              Map.entry("consent", "true"),
              Map.entry("customerEmail", "\"carl@example.net\""),
              Map.entry("customerName", "\"Carl\""),
              Map.entry("data", "{\"candidate\":1}"),
              Map.entry("domain", "\"helpdesk.example\""),
              Map.entry("email", "\"erika@example.com\""),
              Map.entry("id", "4711"),
              Map.entry("fromTime", "\"2026-11-21T12:00:00Z\""),
              Map.entry("isArchived", "true"),
              Map.entry("machineUuid", "\"\""),
              Map.entry("name", "\"Helpdesk\""),
              Map.entry("notes", "\"as expected\""),
              Map.entry("notesRevision", "1"),
              Map.entry("oauth_token", "\"\""),
              Map.entry("page", "\"page-1\""),
              Map.entry("partnerObject", "4711"),
              Map.entry("partnerObjectUrl", "\"https://helpdesk.example/4711\""),
              Map.entry("password", "\"correct horse\""),
              Map.entry("recordingIds", "[101]"),
              Map.entry("requestId", "\"r-1\""),
              Map.entry("session", "\"s7k2m9x4qp\""),
              Map.entry("sessionStatusCallbackUrl", "\"https://helpdesk.example/callbacks\""),
              Map.entry("sessionType", "\"screen_sharing\""),
              Map.entry("state", "\"failed\""),
              Map.entry("supportedCallbacks", "{\"createObject\":true}"),
              Map.entry("systemDomain", "\"helpdesk.example\""),
              Map.entry("systemName", "\"Helpdesk\""),
              Map.entry("text", "\"hello\""),
              Map.entry("title", "\"The screen\""),
              Map.entry("to", "\"page-2\""),
              Map.entry("token", "\"e0-unknown\""),
              Map.entry("url", "\"https://helpdesk.example/4711\""),
              Map.entry("userEmail", "\"erika@example.com\""),
              Map.entry("userToken", "\"t\"")));

  private static final List<String> VALUES =
      List.of(
          "1e2147483648",
          "-1e2147483648",
          "1e-2147483648",
          "1e2147483647",
          "10e2147483647",
          "1e999999999",
          "4.711e3",
          "4711.0",
          "4711.5",
          "-0.0",
          "9223372036854775808",
          "1" + "0".repeat(600),
          "1" + "0".repeat(1200),
          "0." + "1".repeat(1200),
          "null",
          "true",
          "false",
          "[]",
          "{}",
          "[[[[]]]]",
          "[1e2147483648]",
          "[null]",
          "[\"\"]",
          "{\"a\":1e2147483648}",
          "{\"createObject\":1e2147483648}",
          "{\"searchObjects\":\"yes\"}",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udc00x\"",
          "\"x\\ud83d\"",
          "\"\\uffff\"",
          "\"screen_sharing\"",
          "\"4711.0\"",
          "\"1e2147483648\"",
          "\"javascript:alert(1)\"",
          "\"http://[::1\"",
          "\"http://[fe80::1%25eth0]/\"",
          "\"http://a:b@c:99999/\"",
          "\"https://x/t?q={id}\"",
          "\"https://a_b/%zz\"",
          "\"http://x:99999999999/\"",
          "\"http:\"",
          "\"https://\\ud800.example/\"",
          "\"erika@example.com\"",
          "\"@\"",
          "\"" + "x".repeat(3000) + "\"",
          "\"" + "\\u20ac".repeat(300) + "\"");

  private static final List<String> WHOLE_BODIES =
      List.of(
          "1e2147483648",
          "[1e2147483648]",
          "{\"x\":1e2147483648}",
          "{\"x\":-1e-2147483648}",
          "{\"x\":" + "[".repeat(4000) + "]".repeat(4000) + "}",
          "[".repeat(9_000),
          "{\"x\":1" + "0".repeat(5000) + "}",
          "{\"" + "n".repeat(9_000) + "\":1}",
          "{\"x\":\"\\ud800\"}",
          "\u0000",
          "\ufeff{}",
          "nul",
          "\"",
          "{\"a\":1,\"a\":2}",
          "{\"x\":NaN}",
          "{\"x\":+1}",
          "");

  private static final List<String> PATHS =
      List.of(
          "%00",
          "%ff",
          "%2e%2e",
          "%",
          "%zz",
          "a;b=c",
          "1e2147483648",
          "99999999999999999999",
          "-1",
          "0",
          "+",
          "%20",
          "%F0%9F%98%80",
          "\u00e9",
          "x".repeat(3000),
          "1,".repeat(1000));

  private static final List<String> QUERIES =
      Stream.of(
              "fromTime",
              "toTime",
              "limit",
              "cursor",
              "size",
              "page",
              "offset",
              "q",
              "sortField",
              "sortOrder",
              "accountKey",
              "userKey",
              "companyId",
              "sessionType",
              "timePeriod",
              "archived",
              "recordingIds",
              "recordingId",
              "oauth_token",
              "layout",
              "lang",
              "partnerObjectUrl",
              "sessionStatusCallbackUrl",
              "grant_type",
              "client_id",
              "systemDomain",
              "name")
          .flatMap(
              name ->
                  Stream.of(
                          "1e2147483648",
                          "99999999999999999999",
                          "-1",
                          "%",
                          "%zz",
                          "%00",
                          "%ff",
                          "0000-01-01T00:00:00Z",
                          "9999-12-31T23:59:59-18:00",
                          "+9999-01-01T00:00:00Z",
                          "2026-02-30T00:00:00Z",
                          "2026-11-30T12:00:00+99:99",
                          "MS4yLjMuNA",
                          "OTIyMzM3MjAzNjg1NDc3NTgwNy4tOTIyMzM3MjAzNjg1NDc3NTgwOC45MjIzMzcyMDM2ODU0Nzc1ODA3Lng",
                          "http://[::1",
                          "javascript:alert(1)",
                          "password")
                      .map(value -> name + "=" + value))
          .toList();

  /** Media types and languages are left to the runtime, which parses them before it asks us. */
  private static final List<String> HEADERS =
      List.of(
          "Cookie: $Version=x; deskbridge_expert=a",
          "Cookie: $Version=99999999999; a=b",
          "Cookie: deskbridge_expert=\"",
          "Cookie: ;;;=;=",
          "Cookie: =",
          "Cookie: deskbridge_expert",
          "Cookie: deskbridge_customer=\u00e9; deskbridge_expert=%00",
          "Cookie: deskbridge_expert=" + "x".repeat(3000),
          "Authorization: Basic !!!",
          "Authorization: Basic " + "eA==",
          "Authorization: Bearer",
          "Authorization: OAuth oauth_token",
          "Authorization: OAuth oauth_token=\"",
          "Authorization: \u00e9",
          "Content-Type: application/x-www-form-urlencoded; boundary",
          "Range: bytes=9999999999999999999-1e9",
          "If-None-Match: \"",
          "If-None-Match: W/",
          "If-Match: ,,\"",
          "If-Modified-Since: yesterday",
          "If-Range: \"",
          "X-Forwarded-For: fe80::1%zz",
          "Idempotency-Key: \u00e9",
          "Chunk-SHA256: zz",
          "Origin: null",
          "Last-Event-ID: 1e2147483648");

  private final RunningApi api = new RunningApi();
  private final String credentials =
      "Sec-Fetch-Site: same-origin\r\nCookie: deskbridge_expert=%s\r\nAuthorization: Bearer %s\r\n"
          .formatted(api.memory().pageToken(), api.memory().accessToken());

  @AfterAll
  void stop() {
    api.close();
  }

  Stream<String> callsWithABody() {
    return api.calls().stream()
        .filter(each -> each.startsWith("POST ") || each.startsWith("PUT "))
        .filter(each -> !each.contains("/chunks/"));
  }

  @ParameterizedTest
  @MethodSource("callsWithABody")
  void answersAnyBodyWithoutAFaultOfOurs(String call) {
    var random = new Random(SEED);
    var session = api.memory().active();
    var bodies =
        Stream.concat(
            WHOLE_BODIES.stream(),
            IntStream.range(0, BODIES_PER_CALL).mapToObj(number -> object(random)));

    bodies.forEach(body -> assertNoFault(send(call, session, body), call, body));
  }

  /** Everything but the event streams, which do not end. */
  Stream<String> calls() {
    return api.calls().stream().filter(each -> !each.endsWith("/feed"));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersAnyAddressWithoutAFaultOfOurs(String call) {
    var random = new Random(SEED + call.hashCode());
    var session = api.memory().active();
    for (var odd : call.contains("{") ? PATHS : List.<String>of()) {
      assertNoFault(call, path(call, session, odd), "");
    }
    for (int i = 0; i < QUERIES_PER_CALL; i++) {
      var odd = QUERIES.get(random.nextInt(QUERIES.size()));
      assertNoFault(call, path(call, session, "1") + "?" + odd, "");
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void answersAnyHeaderWithoutAFaultOfOurs(String call) {
    var path = path(call, api.memory().active(), "1");
    for (var odd : HEADERS) {
      assertNoFault(call, path, odd + "\r\n");
    }
  }

  @Test
  void showsWhatItTook() {
    var halves = "\"\\ud83d|x\\udc00\"";
    var answer =
        api.send(
            RunningApi.post(
                api.asErika("/sessions"),
                """
                {"sessionType":"screen_sharing","customerName":%1$s,"partnerObject":%1$s}"""
                    .formatted(halves)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var token = json(answer).get("sessionToken").textValue();
    var shown = json(api.send(api.asErika("/sessions/" + token)));
    assertThat(shown.get("customerName").textValue()).isEqualTo("\ufffd|x\ufffd");
    assertThat(shown.get("partnerObject").textValue()).isEqualTo("\ufffd|x\ufffd");
  }

  private static String path(String call, SessionView session, String other) {
    return call.substring(call.indexOf(' ') + 1)
        .replace("{session}", other.equals("1") ? String.valueOf(session.state().id()) : other)
        .replace("{token}", other.equals("1") ? session.joinToken().value() : other)
        .replaceAll("\\{[^}]*}", Matcher.quoteReplacement(other));
  }

  private void assertNoFault(String call, String path, String header) {
    var status =
        api.sendRaw(
            "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s%s\r\n"
                .formatted(
                    call.substring(0, call.indexOf(' ')),
                    path,
                    header.contains("Cookie") || header.contains("Authorization")
                        ? ""
                        : credentials,
                    header));
    assertThat(status)
        .as("%s %s %s", call, path, header)
        .startsWith("HTTP/1.1 ")
        .doesNotStartWith("HTTP/1.1 5");
  }

  /** Returns a good body but for a fifth of its members. */
  private static String object(Random random) {
    return MEMBERS.entrySet().stream()
        .map(each -> "\"%s\":%s".formatted(each.getKey(), value(each.getValue(), random)))
        .collect(joining(",", "{", "}"));
  }

  private static String value(String good, Random random) {
    return random.nextInt(5) > 0 ? good : VALUES.get(random.nextInt(VALUES.size()));
  }

  private HttpResponse<String> send(String call, SessionView session, String body) {
    var blank = call.indexOf(' ');
    var path = path(call, session, "1");
    var request =
        api.to(path)
            .header("Sec-Fetch-Site", "same-origin")
            .header("Content-Type", "application/json")
            .header("Cookie", "deskbridge_expert=" + api.memory().pageToken())
            .method(call.substring(0, blank), HttpRequest.BodyPublishers.ofString(body));
    return api.send(
        path.startsWith("/G2A/") || path.startsWith("/api/")
            ? request.header("Authorization", "Bearer " + api.memory().accessToken())
            : request);
  }

  private static void assertNoFault(HttpResponse<String> answer, String call, String body) {
    assertThat(answer.statusCode())
        .as("%s %s: %s", call, body.length() > 500 ? body.substring(0, 500) : body, answer.body())
        .isLessThan(500);
  }
}
