package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertConflict;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.adapter.http.pages.call.IceServer;
import org.deskbridge.adapter.http.support.TrustedProxies;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.session.ParticipantRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the two pages can do with a session, from both sides. */
class LiveSessionTest {

  private RunningApi api;
  private Browser technician;
  private Browser customer;
  private String token;

  @BeforeEach
  void start() {
    begin(new RunningApi());
  }

  private void begin(RunningApi running) {
    api = running;
    technician = new Browser(api);
    customer = new Browser(api);
    token = api.memory().requested().token().value();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void signsTechniciansInByCookie() {
    var wrong =
        technician.post("/live/sign-in", "{\"email\":\"erika@example.com\",\"password\":\"x\"}");
    var right =
        technician.post(
            "/live/sign-in", "{\"email\":\"Erika@Example.com\",\"password\":\"correct horse\"}");

    assertRefused(wrong, 403, "AccessDenied");
    assertThat(json(wrong).get("msg").textValue())
        .isEqualTo("The e-mail address or the password is wrong.");
    assertThat(right.body())
        .isEqualTo("{\"name\":\"Erika Expert\",\"email\":\"erika@example.com\"}");
    assertThat(right.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith("deskbridge_expert=")
        .contains("; Path=/live;", "; HttpOnly", "; SameSite=Lax", "; Secure");
  }

  @Test
  void signsTechniciansOut() {
    technician.start(token);

    var answer = technician.post("/live/sign-out", "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
    assertRefused(launch(), 401, "InvalidToken");
  }

  @Test
  void letsCookiesCrossSitesOnlyWhereFramesMay() {
    api.close();
    begin(
        new RunningApi(
            from ->
                new HttpSettings(
                    from.publicUrl(),
                    List.of(),
                    null,
                    List.of("https://helpdesk.example"),
                    false,
                    true,
                    from.rateLimits(),
                    TrustedProxies.NONE)));

    var answer =
        technician.post(
            "/live/sign-in", "{\"email\":\"erika@example.com\",\"password\":\"correct horse\"}");

    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .contains("; SameSite=None; Secure; Partitioned");
  }

  @Test
  void slowsDownGuessesOfPasswordsAndCodes() {
    for (int i = 0; i < 10; i++) {
      technician.post("/live/sign-in", "{\"email\":\"erika@example.com\",\"password\":\"x\"}");
    }
    for (int i = 0; i < 5; i++) {
      assertRefused(
          customer.post("/live/join/code", "{\"code\":\"00000000" + i + "\"}"), 404, "NotFound");
    }

    assertRefused(
        technician.post("/live/sign-in", "{\"email\":\"erika@example.com\",\"password\":\"x\"}"),
        429,
        "TooManyRequests");
    assertRefused(
        customer.post("/live/join/code", "{\"code\":\"000000000\"}"), 429, "TooManyRequests");
  }

  @Test
  void asksForASignInBeforeItShowsALaunch() {
    assertRefused(launch(), 401, "InvalidToken");
    technician.start(token);
    assertRefused(technician.post("/live/launch", "{\"token\":\"e0-nothing\"}"), 404, "NotFound");
  }

  @Test
  void startsByTheStartTokenOfAList() {
    var startToken =
        json(api.send(api.asErika("/sessions?sessionType=screen_sharing")))
            .at("/sessions/0/sessionStartToken");

    var started = technician.start(startToken.toString());

    assertThat(started.get("status").textValue()).isEqualTo("waiting");
    assertThat(json(launch()).get("sessionId")).isEqualTo(started.get("sessionId"));
  }

  private HttpResponse<String> launch() {
    return technician.post("/live/launch", "{\"token\":\"%s\"}".formatted(token));
  }

  @Test
  void showsTheTechnicianAllThatMatters() {
    var started = technician.start(token);

    assertThat(started.get("status").textValue()).isEqualTo("waiting");
    assertThat(started.at("/expert/name").textValue()).isEqualTo("Erika Expert");
    assertThat(started.get("company").textValue()).isEqualTo("Example Support");
    assertThat(started.at("/ticket/id").textValue()).isEqualTo("4711");
    assertThat(started.at("/customer/email").textValue()).isEqualTo("carl@example.net");
    assertThat(started.get("createdAt").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(started.get("joinUrl").textValue()).startsWith("https://support.example/join/");
    assertThat(started.get("joinCode").textValue()).matches("[0-9]{9}");
    assertThat(started.get("joinCodeExpiresAt").textValue()).isEqualTo("2026-11-21T12:30:00Z");
    assertThat(started.get("iceServers")).isEmpty();
    assertThat(started.has("notes") || started.has("endedAt")).isFalse();
    assertThat(started.has("endReason")).isFalse();
    assertThat(started.get("graceSeconds").intValue()).isEqualTo(120);
    assertThat(technician.start(token).get("sessionId")).isEqualTo(started.get("sessionId"));
  }

  @Test
  void hidesACodeThatNobodyCanUse() {
    var started = technician.start(token);
    var session = "/live/sessions/" + started.get("sessionId").textValue();

    api.memory().pass(Duration.ofMinutes(30));
    assertThat(json(launch()).has("joinCode")).isFalse();
    var renewed = json(technician.post(session + "/join-code", "{}"));
    assertThat(renewed.get("joinCode")).isNotEqualTo(started.get("joinCode"));
    customer.join(renewed.get("joinCode").textValue());
    assertThat(json(launch()).has("joinCode")).isFalse();
    assertConflict(technician.post(session + "/join-code", "{}"), ErrorCode.SESSION_NOT_LIVE);
  }

  @Test
  void showsTheCustomerTheLeast() {
    var code = technician.start(token).get("joinCode").textValue();
    var typed = code.substring(0, 3) + " " + code.substring(3, 6) + "-" + code.substring(6);
    var redeemed = customer.post("/live/join/code", "{\"code\":\"%s\"}".formatted(typed));
    var path = "/live/join/" + json(redeemed).get("joinToken").textValue();

    var view = customer.get(path);

    assertThat(view.body())
        .isEqualTo(
            "{\"status\":\"waiting\",\"company\":\"Example Support\",\"expert\":{\"name\":\"Erika"
                + " Expert\",\"isPresent\":false},\"collaborators\":[],\"ticket\":{\"id\":\"4711\"},\"customer\":{\"name\":\"Carl"
                + " Customer\"},\"joined\":false,\"taken\":false,"
                + "\"startedAt\":\"2026-11-21T12:00:00Z\",\"graceSeconds\":120,\"recording\":{\"mode\":\"ask\","
                + "\"consent\":\"notAsked\",\"isRecorded\":false,\"isRunning\":false},\"iceServers\":[],"
                + "\"now\":\"2026-11-21T12:00:00Z\"}");
    assertRefused(
        customer.post("/live/join/code", "{\"code\":\"%s\"}".formatted(code)), 404, "NotFound");
    assertRefused(customer.get("/live/join/nothing"), 404, "NotFound");
  }

  @Test
  void letsACustomerInOnceWithConsent() {
    var started = technician.start(token);
    var link = started.get("joinUrl").textValue();
    var path = "/live/join/" + link.substring(link.lastIndexOf('/') + 1);
    var other = new Browser(api);

    assertRefused(customer.post(path + "/join", "{}"), 400, "InvalidParameter");
    assertRefused(customer.post(path + "/chat", "{\"text\":\"Hello\"}"), 401, "InvalidToken");
    var joined = customer.post(path + "/join", "{\"consent\":true}");
    var again = customer.post(path + "/join", "{\"consent\":true}");
    try (var feed = customer.listen(path, "c1")) {
      feed.await("snapshot");
      var late = other.post(path + "/join", "{\"consent\":true}");

      assertThat(joined.statusCode()).isEqualTo(200);
      assertThat(joined.headers().firstValue("Set-Cookie").orElse(""))
          .contains("; Path=" + path + ";", "; HttpOnly");
      assertThat(json(again).get("joined").booleanValue()).isTrue();
      assertConflict(late, ErrorCode.SESSION_ALREADY_JOINED);
    }
  }

  @Test
  void letsACustomerContinueOnAnotherDevice() {
    var started = technician.start(token);
    var link = started.get("joinUrl").textValue();
    var path = "/live/join/" + link.substring(link.lastIndexOf('/') + 1);
    var phone = customer;
    var computer = new Browser(api);
    phone.post(path + "/join", "{\"consent\":true}");

    var released = phone.post(path + "/release", "{}");
    var shown = json(phone.get(path));
    var code = json(released).get("joinCode").textValue();
    var joined = computer.join(code);

    assertThat(released.statusCode()).isEqualTo(200);
    assertThat(shown.get("joined").booleanValue()).isFalse();
    assertThat(shown.get("taken").booleanValue()).isFalse();
    assertThat(joined).isEqualTo(path);
    assertThat(json(phone.get(path)).get("taken").booleanValue()).isTrue();
    assertRefused(phone.post(path + "/release", "{}"), 401, "InvalidToken");
  }

  @Test
  void letsACustomerWhoReleasedTheSeatTakeItAgain() {
    var started = technician.start(token);
    var path = customer.join(started.get("joinCode").textValue());
    customer.post(path + "/release", "{}");

    var again = customer.post(path + "/join", "{\"consent\":true}");

    assertThat(json(again).get("joined").booleanValue()).isTrue();
  }

  @Test
  void refusesToJoinWhatHasNotStartedOrIsOver() {
    var requested = api.memory().requested();
    var view = api.memory().desk().sessions().findLaunch(api.memory().caller(), requested.token());
    var path = "/live/join/" + view.joinToken().value();

    var early = customer.post(path + "/join", "{\"consent\":true}");
    api.memory().desk().sessions().start(api.memory().caller(), requested.token());
    api.memory().desk().sessions().end(api.memory().caller(), requested.state().key());
    var late = customer.post(path + "/join", "{\"consent\":true}");

    assertConflict(early, ErrorCode.SESSION_TRANSITION_REFUSED);
    assertConflict(late, ErrorCode.SESSION_TRANSITION_REFUSED);
  }

  @Test
  void bringsBothPagesTogetherUntilTheEnd() {
    var started = technician.start(token);
    var session = "/live/sessions/" + started.get("sessionId").textValue();
    try (var expertFeed = technician.listen(session, "e1")) {
      assertThat(expertFeed.await("snapshot").at("/session/status").textValue())
          .isEqualTo("waiting");
      var joinPath = customer.join(started.get("joinCode").textValue());
      expertFeed.awaitContaining("session", "\"active\"");
      try (var customerFeed = customer.listen(joinPath, "c1")) {
        var snapshot = customerFeed.await("snapshot");
        assertThat(snapshot.at("/session/joined").booleanValue()).isTrue();
        assertThat(snapshot.get("peers").toString())
            .isEqualTo("[{\"page\":\"e1\",\"role\":\"expert\"}]");
        assertThat(expertFeed.await("presence").toString())
            .isEqualTo("{\"role\":\"customer\",\"page\":\"c1\",\"present\":true}");

        technician.post(session + "/chat", "{\"text\":\"Hello \\u2603\"}");
        assertThat(customerFeed.await("chat").get("text").textValue()).isEqualTo("Hello ☃");
        customer.post(joinPath + "/chat", "{\"text\":\"Hi\"}");
        var answer = expertFeed.awaitNumber("chat", 2);
        assertThat(answer.get("from").textValue()).isEqualTo("customer");
        assertThat(answer.get("name").textValue()).isEqualTo("Carla");
        assertThat(answer.get("seq").intValue()).isPositive();

        customer.post(
            joinPath + "/signal",
            "{\"page\":\"c1\",\"to\":\"e1\",\"data\":{\"kind\":\"offer\",\"sdp\":\"v=0\\r\\n\"}}");
        assertThat(expertFeed.await("signal").toString())
            .isEqualTo(
                "{\"from\":\"c1\",\"role\":\"customer\","
                    + "\"data\":{\"kind\":\"offer\",\"sdp\":\"v=0\\r\\n\"}}");
        technician.post(
            session + "/signal", "{\"page\":\"e1\",\"to\":\"c9\",\"data\":{\"kind\":\"x\"}}");
        technician.post(session + "/signal", "{\"page\":\"e1\",\"data\":{\"kind\":\"answer\"}}");
        assertThat(customerFeed.await("signal").at("/data/kind").textValue()).isEqualTo("answer");

        assertThat(technician.put(session + "/notes", notes("Solved.", 0)).statusCode())
            .isEqualTo(200);
        expertFeed.awaitContaining("session", "Solved.");
        expertFeed.await("ping");

        var ended = technician.post(session + "/end", "{}");
        assertThat(json(ended).get("status").textValue()).isEqualTo("complete");
        customerFeed.awaitContaining("session", "\"complete\"");
        expertFeed.awaitContaining("session", "\"complete\"");
        assertThat(customerFeed.names()).startsWith("snapshot");
        assertThat(customerFeed.of("session").toString()).doesNotContain("Solved.");
      }
    }
  }

  @Test
  void showsTheOtherTextToATechnicianWhoseNotesComeSecond() {
    var active = api.memory().active();
    var notes = "/live/sessions/" + active.state().id() + "/notes";
    technician.start(token);

    var first = json(technician.put(notes, notes("first", 0)));
    var second = technician.put(notes, notes("second", 0));
    var merged =
        technician.put(notes, notes("first, second", json(second).get("notesRevision").intValue()));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(json(second).get("int_err_code").textValue()).isEqualTo("Conflict");
    assertThat(json(second).get("reason").textValue()).isEqualTo("session.notes-changed");
    assertThat(json(second).get("notes").textValue()).isEqualTo("first");
    assertThat(json(second).get("notesRevision")).isEqualTo(first.get("notesRevision"));
    assertThat(merged.statusCode()).isEqualTo(200);
    assertThat(api.memory().state(active.state().key()).notes()).isEqualTo("first, second");
  }

  @Test
  void refusesNotesThatDoNotSayWhatTheyWereMadeOn() {
    var active = api.memory().active();
    technician.start(token);

    var refused =
        technician.put("/live/sessions/" + active.state().id() + "/notes", "{\"notes\":\"n\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("notesRevision");
  }

  private static String notes(String text, int revision) {
    return "{\"notes\":\"%s\",\"notesRevision\":%d}".formatted(text, revision);
  }

  @Test
  void beginsAgainWithASnapshotThatHoldsTheChat() {
    var active = api.memory().active();
    var session = "/live/sessions/" + active.state().id();
    technician.start(token);
    technician.post(session + "/chat", "{\"text\":\"first\"}");

    try (var feed = technician.listen(session, "e1")) {
      var chat = feed.await("snapshot").get("chat");

      assertThat(chat).hasSize(1);
      assertThat(chat.get(0).get("text").textValue()).isEqualTo("first");
    }
  }

  @Test
  void saysSinceWhenTheOtherSideIsAway() {
    var started = technician.start(token);
    var session = "/live/sessions/" + started.get("sessionId").textValue();
    var joinPath = customer.join(started.get("joinCode").textValue());

    try (var expertFeed = technician.listen(session, "e1");
        var customerFeed = customer.listen(joinPath, "c1")) {
      assertThat(expertFeed.await("snapshot").get("awaySince").textValue())
          .isEqualTo("2026-11-21T12:00:00Z");
      assertThat(customerFeed.await("snapshot").has("awaySince")).isFalse();
    }
  }

  @Test
  void showsTheNewestLinesAndEarlierOnesOnDemand() {
    var started = technician.start(token);
    var session = "/live/sessions/" + started.get("sessionId").textValue();
    var joinPath = customer.join(started.get("joinCode").textValue());
    var memory = api.memory();
    var key =
        memory.sessions().due(AccessScope.everything(), Instant.MAX, Instant.MAX, 1).get(0).key();
    IntStream.range(0, 250)
        .forEach(
            number -> memory.desk().room().postMessage(memory.caller(), key, "line " + number));

    try (var expertFeed = technician.listen(session, "e1");
        var customerFeed = customer.listen(joinPath, "c1")) {
      var snapshot = expertFeed.await("snapshot");
      assertThat(snapshot.get("chat")).hasSize(200);
      assertThat(snapshot.at("/chat/0/text").textValue()).isEqualTo("line 50");
      assertThat(snapshot.get("hasEarlierChat").booleanValue()).isTrue();
      assertThat(customerFeed.await("snapshot").get("chat")).isEqualTo(snapshot.get("chat"));

      var address = "/chat?before=" + snapshot.at("/chat/0/seq").intValue();
      var earlier = json(technician.get(session + address));
      assertThat(earlier.get("chat")).hasSize(50);
      assertThat(earlier.at("/chat/49/text").textValue()).isEqualTo("line 49");
      assertThat(earlier.get("hasEarlier").booleanValue()).isFalse();
      assertThat(json(customer.get(joinPath + address))).isEqualTo(earlier);
      assertThat(json(technician.get(session + "/chat")).get("chat"))
          .isEqualTo(snapshot.get("chat"));
    }
  }

  @Test
  void showsTheChatToThoseWhoAreInAlone() {
    var started = technician.start(token);
    var session = "/live/sessions/" + started.get("sessionId").textValue();
    var joinPath = customer.join(started.get("joinCode").textValue());

    assertRefused(new Browser(api).get(session + "/chat"), 401, "InvalidToken");
    assertRefused(new Browser(api).get(joinPath + "/chat"), 401, "InvalidToken");
    assertRefused(technician.get(session + "/chat?before=x"), 400, "InvalidParameter");
    assertRefused(technician.get("/live/sessions/sNothing/chat"), 404, "NotFound");
  }

  @Test
  void letsTheCustomerDecline() {
    var started = technician.start(token);
    var link = started.get("joinUrl").textValue();
    var path = "/live/join/" + link.substring(link.lastIndexOf('/') + 1);

    var declined = customer.post(path + "/decline", "{}");

    assertThat(started.has("declinedAt")).isFalse();
    assertThat(json(declined).get("status").textValue()).isEqualTo("waiting");
    assertThat(json(launch()).get("declinedAt").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    customer.join(started.get("joinCode").textValue());
    assertThat(json(launch()).has("declinedAt")).isFalse();
    assertConflict(customer.post(path + "/decline", "{}"), ErrorCode.SESSION_NOT_LIVE);
  }

  @Test
  void startsAgainWhatNobodyJoined() {
    var session = "/live/sessions/" + technician.start(token).get("sessionId").textValue();
    assertConflict(technician.post(session + "/again", "{}"), ErrorCode.SESSION_TRANSITION_REFUSED);
    technician.post(session + "/end", "{}");

    var again = json(technician.post(session + "/again", "{}")).get("token").textValue();
    var started = technician.start(again);

    assertThat(started.get("status").textValue()).isEqualTo("waiting");
    assertThat(started.at("/ticket/id").textValue()).isEqualTo("4711");
    assertThat(started.at("/customer/email").textValue()).isEqualTo("carl@example.net");
    assertThat("/live/sessions/" + started.get("sessionId").textValue()).isNotEqualTo(session);
  }

  @Test
  void letsTheCustomerLeave() {
    var started = technician.start(token);
    var path = customer.join(started.get("joinCode").textValue());

    var left = customer.post(path + "/leave", "{}");

    assertThat(json(left).get("status").textValue()).isEqualTo("complete");
    assertThat(json(left).get("endReason").textValue()).isEqualTo("customer");
    assertThat(json(launch()).get("endReason").textValue()).isEqualTo("customer");
    assertThat(customer.post(path + "/leave", "{}").statusCode()).isEqualTo(200);
    assertConflict(
        customer.post(path + "/chat", "{\"text\":\"late\"}"), ErrorCode.SESSION_NOT_LIVE);
  }

  @Test
  void tellsAnOlderPageThatItWasReplaced() {
    var view = technician.start(token);
    var session = "/live/sessions/" + view.get("sessionId").textValue();
    try (var first = technician.listen(session, "e1")) {
      first.await("snapshot");
      try (var second = technician.listen(session, "e2")) {
        first.await("replaced");
        first.awaitEnd();

        assertThat(second.await("snapshot").get("peers")).isEmpty();
        awaitPresent(view, List.of("e2"));
        assertThat(second.names()).doesNotContain("replaced");
      }
    }
  }

  @Test
  void takesAColleagueInBesideTheTechnician() {
    var view = technician.start(token);
    var session = "/live/sessions/" + view.get("sessionId").textValue();
    var path = customer.join(view.get("joinCode").textValue());
    var colleague = new Browser(api);
    colleague.signIn("kim@example.com");
    try (var first = technician.listen(session, "e1");
        var visitor = customer.listen(path, "c1")) {
      first.await("snapshot");
      visitor.await("snapshot");
      try (var second = colleague.listen(session, "e2")) {
        var shown = second.await("snapshot").get("session");
        visitor.awaitContaining("session", "Kim Colleague");
        visitor.awaitContaining("presence", "\"e2\"");
        first.awaitContaining("session", "kim@example.com");
        first.awaitContaining("chat", "\"name\":\"Kim Colleague\",\"event\":\"came\"");
        visitor.awaitContaining("chat", "\"name\":\"Kim Colleague\",\"event\":\"came\"");
        first.await("ping");

        assertThat(shown.at("/you/name").textValue()).isEqualTo("Kim Colleague");
        assertThat(shown.at("/expert/name").textValue()).isEqualTo("Erika Expert");
        assertThat(shown.at("/collaborators/0/name").textValue()).isEqualTo("Kim Colleague");
        assertThat(first.of("session").toString()).contains("\"you\":{\"name\":\"Erika Expert\"");
        assertThat(first.names()).doesNotContain("replaced");
        assertThat(visitor.of("session").toString()).doesNotContain("kim@example.com");
        awaitPresent(view, List.of("e1", "e2"));
      }
    }
  }

  @Test
  void handsTheSessionOverToAColleagueWhoIsThere() {
    var session = "/live/sessions/" + technician.start(token).get("sessionId").textValue();
    var colleague = new Browser(api);
    colleague.signIn("kim@example.com");
    var body = "{\"userKey\":\"%s\"}".formatted(api.memory().colleague().key());
    assertConflict(technician.post(session + "/hand-over", body), ErrorCode.SESSION_COLLEAGUE_AWAY);
    try (var first = technician.listen(session, "e1");
        var second = colleague.listen(session, "e2")) {
      second.await("snapshot");
      first.awaitContaining("session", "\"email\":\"kim@example.com\",");
      first.awaitContaining("session", "\"isPresent\":true}]");

      var handedOver = json(technician.post(session + "/hand-over", body));

      assertThat(handedOver.at("/expert/name").textValue()).isEqualTo("Kim Colleague");
      assertThat(handedOver.at("/expert/isPresent").booleanValue()).isTrue();
      assertThat(handedOver.at("/collaborators/0/name").textValue()).isEqualTo("Erika Expert");
      second.awaitContaining("session", "\"expert\":{\"name\":\"Kim Colleague\"");
      assertThat(first.names()).doesNotContain("replaced");
    }
    assertRefused(
        technician.post(session + "/hand-over", "{\"userKey\":\"Kim\"}"), 400, "InvalidParameter");
    assertRefused(
        technician.post(session + "/hand-over", "{\"userKey\":\"77\"}"), 403, "AccessDenied");
  }

  @Test
  void takesAPageBackWhoseOldConnectionWasNotMissed() {
    var view = technician.start(token);
    var session = "/live/sessions/" + view.get("sessionId").textValue();
    try (var old = technician.listen(session, "e1")) {
      old.await("snapshot");
      try (var fresh = technician.listen(session, "e1")) {
        fresh.await("snapshot");
        old.awaitEnd();
        fresh.await("ping");

        assertThat(old.names()).doesNotContain("replaced");
        awaitPresent(view, List.of("e1"));
      }
    }
  }

  @Test
  void missesAPageThatWentAwayWithoutAWord() {
    var view = technician.start(token);
    var session = "/live/sessions/" + view.get("sessionId").textValue();

    technician.listen(session, "e1").close();

    awaitPresent(view, List.of());
    Awaitility.await().until(() -> api.meters().get("deskbridge.http.feeds").gauge().value() == 0);
  }

  private void awaitPresent(JsonNode view, List<String> pages) {
    var memory = api.memory();
    var key = memory.desk().sessions().get(memory.caller(), view.get("sessionId").textValue());
    Awaitility.await()
        .until(
            () ->
                memory.attendance().present(key.state().key()).stream()
                    .filter(each -> each.side() == ParticipantRole.EXPERT)
                    .map(each -> each.id())
                    .toList()
                    .equals(pages));
  }

  @Test
  void endsItsFeedsWithTheService() {
    var view = technician.start(token);
    try (var feed =
        technician.listen("/live/sessions/" + view.get("sessionId").textValue(), "e1")) {
      feed.await("snapshot");

      api.endFeeds();

      feed.awaitEnd();
    }
  }

  @Test
  void sendsAPageAwayThatComesWhileTheServiceEnds() {
    var view = technician.start(token);
    api.endFeeds();

    var answer =
        technician.get("/live/sessions/" + view.get("sessionId").textValue() + "/feed?page=e1");

    assertRefused(answer, 503, "Unavailable");
    awaitPresent(view, List.of());
  }

  @Test
  void takesASignOfLife() {
    var session = "/live/sessions/" + technician.start(token).get("sessionId").textValue();

    assertThat(technician.post(session + "/beat", "{\"page\":\"e1\"}").statusCode()).isEqualTo(204);
    assertRefused(technician.post(session + "/beat", "{}"), 400, "InvalidParameter");
  }

  @ParameterizedTest
  @CsvSource({
    "/live/sessions/sNothing/feed?page=e1, 401, InvalidToken",
    "/live/join/nothing/feed?page=c1, 401, InvalidToken"
  })
  void refusesFeedsToStrangers(String path, int status, String code) {
    assertRefused(technician.get(path), status, code);
  }

  @Test
  void refusesFeedsOfNothing() {
    var session = "/live/sessions/" + technician.start(token).get("sessionId").textValue();

    assertRefused(technician.get("/live/sessions/sNothing/feed?page=e1"), 404, "NotFound");
    assertRefused(technician.get(session + "/feed"), 400, "InvalidParameter");
    assertRefused(technician.get(session + "/feed?page=a%20b"), 400, "InvalidParameter");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site, 403, AccessDenied",
    "Sec-Fetch-Site, same-site, 403, AccessDenied",
    "Origin, https://evil.example, 403, AccessDenied",
    "Origin, null, 403, AccessDenied",
    "Origin, https://support.example, 403, AccessDenied",
    "Sec-Fetch-Site, same-origin, 403, AccessDenied"
  })
  void refusesForeignPages(String header, String value, int status, String code) {
    var isOwn = value.equals("https://support.example") || value.equals("same-origin");

    var answer =
        api.send(
            RunningApi.post(
                api.to("/live/sign-in").header(header, value),
                "{\"email\":\"erika@example.com\",\"password\":\"x\"}"));

    assertRefused(answer, status, code);
    assertThat(json(answer).get("msg").textValue().startsWith("Origin:")).isNotEqualTo(isOwn);
  }

  @Test
  void takesOnlyDeclaredJson() {
    var form =
        api.to("/live/sign-in")
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"a\",\"password\":\"b\"}"));
    var bare =
        api.to("/live/sign-in")
            .POST(HttpRequest.BodyPublishers.ofString("{\"email\":\"a\",\"password\":\"b\"}"));

    assertRefused(api.send(form), 415, "UnsupportedMediaType");
    assertRefused(api.send(bare), 415, "UnsupportedMediaType");
    assertRefused(
        technician.post("/live/sign-in", "{\"email\":\"" + "x".repeat(70_000) + "\"}"),
        413,
        "PayloadTooLarge");
  }

  @Test
  void hidesForeignSessionsFromTechnicians() {
    var session = "/live/sessions/" + api.memory().started().state().id();
    technician.post(
        "/live/sign-in", "{\"email\":\"otto@example.org\",\"password\":\"correct horse\"}");

    assertRefused(launch(), 404, "NotFound");
    assertRefused(technician.post(session + "/end", "{}"), 404, "NotFound");
  }

  @Test
  void lendsTurnCredentialsThatExpire() {
    api.close();
    begin(
        new RunningApi(
            from ->
                new HttpSettings(
                    from.publicUrl(),
                    List.of(
                        new IceServer(List.of("stun:a.example"), null, null),
                        new IceServer(List.of("turn:a.example"), null, null)),
                    "north",
                    List.of(),
                    false,
                    true,
                    from.rateLimits(),
                    TrustedProxies.NONE)));

    var started = technician.start(token);
    var servers = started.get("iceServers");

    assertThat(servers.get(0).toString()).isEqualTo("{\"urls\":[\"stun:a.example\"]}");
    assertThat(servers.get(1).get("username").textValue())
        .startsWith(api.memory().now().getEpochSecond() + 12 * 3600 + ":");
    assertThat(servers.get(1).get("credential").textValue()).matches("[A-Za-z0-9+/]{27}=");
    var joinUrl = started.get("joinUrl").textValue();
    var link = "/live/join" + joinUrl.substring(joinUrl.lastIndexOf('/'));
    assertThat(json(customer.get(link)).get("iceServers")).isEmpty();
    assertThat(json(customer.post(link + "/join", "{\"consent\":true}")).get("iceServers"))
        .hasSize(2);
    assertThat(json(customer.post(link + "/leave", "{}")).get("iceServers")).isEmpty();
  }
}
