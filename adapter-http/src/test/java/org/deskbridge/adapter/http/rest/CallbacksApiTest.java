package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;
import static org.deskbridge.adapter.http.RunningApi.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.callback.CallbackFixtures;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.SessionView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbacksApiTest {

  private final RunningApi api = new RunningApi();
  private final InMemoryDesk memory = api.memory();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void listsTheNewestChangeFirstWithWhatBecameOfIt() {
    var session = memory.complete();
    memory.callbackSender().answerNext(200, null, "thanks");
    memory.callbackSender().answerNext(410);
    dispatch();

    var listed = get("/callbacks").get("callbacks");

    assertThat(listed.findValuesAsText("event"))
        .containsExactly("session.ended", "session.joined", "session.started");
    assertThat(listed.findValuesAsText("state")).containsExactly("dropped", "stopped", "delivered");
    assertThat(listed.findValuesAsText("attemptCount")).containsExactly("0", "1", "1");
    var last = listed.get(2);
    assertThat(last.get("id").textValue()).isEqualTo(id(session, 1));
    assertThat(last.get("sessionId").textValue()).isEqualTo(session.state().id().value());
    assertThat(last.get("receiver").textValue()).isEqualTo("helpdesk.example:443");
    assertThat(last.get("happenedAt").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(last.has("attempts")).isFalse();
  }

  @Test
  void leadsFromPageToPage() {
    memory.complete();
    memory.complete();
    var all = get("/callbacks").get("callbacks").findValuesAsText("id");

    var first = get("/callbacks?limit=4");
    var second = get("/callbacks?limit=4&cursor=" + first.get("nextCursor").textValue());

    assertThat(first.get("callbacks").findValuesAsText("id")).isEqualTo(all.subList(0, 4));
    assertThat(second.get("callbacks").findValuesAsText("id")).isEqualTo(all.subList(4, 6));
    assertThat(second.has("nextCursor")).isFalse();
  }

  @Test
  void selectsBySessionStateKindAndPeriod() {
    var old = memory.started();
    dispatch();
    memory.pass(Duration.ofHours(1));
    var late = memory.complete();

    assertThat(ids("?session=" + late.state().id()))
        .containsExactly(id(late, 3), id(late, 2), id(late, 1));
    assertThat(ids("?state=delivered")).containsExactly(id(old, 1));
    assertThat(ids("?event=session.joined")).containsExactly(id(late, 2));
    assertThat(ids("?toTime=2026-11-21T12:00:00Z")).containsExactly(id(old, 1));
    assertThat(ids("?fromTime=2026-11-21T13:00:00Z&event=session.ended"))
        .containsExactly(id(late, 3));
  }

  @Test
  void showsACallbackWithItsAttempts() {
    var session = memory.started();
    memory.callbackSender().answerNext(503, null, "overloaded");
    dispatch();
    memory.pass(Duration.ofMinutes(1));
    memory.callbackSender().answerNext(CallbackFixtures.UNANSWERED);
    dispatch();

    var shown = get("/callbacks/" + id(session, 1));

    assertThat(shown.get("state").textValue()).isEqualTo("waiting");
    assertThat(shown.get("nextAttemptAt").textValue()).startsWith("2026-11-21T12:06:");
    assertThat(shown.get("attempts"))
        .isEqualTo(
            json(
                """
                [{"at":"2026-11-21T12:00:00Z","outcome":"failed","status":503,"durationMs":1,
                  "answer":"overloaded"},
                 {"at":"2026-11-21T12:01:00Z","outcome":"failed","durationMs":15000,
                  "failure":"timed out"}]
                """));
  }

  @Test
  void tellsAForeignCallbackFromNoneByNothing() {
    var session = memory.started();

    var foreign = api.send(asOtto("/callbacks/" + id(session, 1)));
    var missing = api.send(asOtto("/callbacks/msg_none_1"));

    assertRefused(foreign, 404, "NotFound");
    assertThat(json(foreign).get("reason").textValue()).isEqualTo("callback.not-found");
    assertThat(foreign.body()).isEqualTo(missing.body());
    assertThat(json(api.send(asOtto("/callbacks"))).get("callbacks")).isEmpty();
    assertRefused(api.send(asOtto("/callbacks?session=" + session.state().id())), 404, "NotFound");
    assertRefused(api.send(api.to("/api/v1/callbacks")), 401, "InvalidToken");
    assertRefused(api.send(api.to("/api/v1/callbacks/replay/x")), 401, "InvalidToken");
  }

  @ParameterizedTest
  @CsvSource({
    "state, state=gone",
    "event, event=session.moved",
    "fromTime, fromTime=yesterday",
    "limit, limit=1001",
    "cursor, cursor=MS4yLjM",
    "cursor, cursor=%21"
  })
  void refusesAParameterByItsName(String name, String query) {
    assertRefused(api.send(asErika("/callbacks?" + query)), name);
  }

  @Test
  void sendsOneAgain() {
    var session = memory.started();
    dispatch();

    var answer = replay("{\"id\":\"%s\"}".formatted(id(session, 1)));
    dispatch();

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(json(answer)).isEqualTo(json("{\"replayed\":1}"));
    assertThat(sent()).containsExactly(id(session, 1), id(session, 1));
  }

  @Test
  void sendsASessionAgainInItsOrder() {
    var session = memory.complete();
    memory.started();
    dispatch();
    var before = sent().size();

    var answer = replay("{\"session\":\"%s\"}".formatted(session.state().id()));
    dispatch();

    assertThat(json(answer).get("replayed").intValue()).isEqualTo(3);
    assertThat(sent().subList(before, sent().size()))
        .containsExactly(id(session, 1), id(session, 2), id(session, 3));
  }

  @Test
  void sendsAgainWhatTheReceiverOfAPeriodRefused() {
    memory.started();
    dispatch();
    memory.pass(Duration.ofHours(1));
    var stopped = memory.started();
    memory.callbackSender().answerNext(410);
    dispatch();

    var answer =
        replay(
            """
            {"state":"stopped","fromTime":"2026-11-21T12:30:00Z","toTime":"2026-11-21T14:00:00Z"}
            """);
    dispatch();

    assertThat(json(answer).get("replayed").intValue()).isEqualTo(1);
    assertThat(sent()).endsWith(id(stopped, 1), id(stopped, 1));
  }

  @Test
  void sendsNothingAgainForAnotherAccount() {
    var session = memory.started();
    dispatch();
    var foreign = "{\"id\":\"%s\"}".formatted(id(session, 1));

    assertRefused(api.send(post(asOtto("/callbacks/replay"), foreign)), 404, "NotFound");
    var none =
        api.send(post(asOtto("/callbacks/replay"), "{\"fromTime\":\"2000-01-01T00:00:00Z\"}"));

    assertThat(json(none).get("replayed").intValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"state\":\"failed\"}", "{\"toTime\":\"2026-11-21T12:00:00Z\"}"})
  void refusesToSendEverythingAgain(String body) {
    assertRefused(replay(body), "id");
  }

  @Test
  void showsTheResultOfATestMessage() {
    memory.callbackSender().answerNext(401, null, "bad signature");

    var answer = ping("{\"url\":\"https://robin:pa55word@helpdesk.example/cb\"}");

    assertThat(json(answer))
        .isEqualTo(
            json(
                """
                {"at":"2026-11-21T12:00:00Z","outcome":"failed","status":401,"durationMs":1,
                 "answer":"bad signature"}
                """));
    assertThat(memory.callbackSender().sent())
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.body()).isEqualTo("{\"type\":\"ping\"}");
              assertThat(message.signingSecrets()).containsExactly(memory.signingSecret());
            });
  }

  @Test
  void sendsATestMessageToTheReceiverOfASession() {
    var session = memory.started();

    var answer = ping("{\"session\":\"%s\"}".formatted(session.state().id()));

    assertThat(json(answer).get("outcome").textValue()).isEqualTo("delivered");
    assertThat(memory.callbackSender().sent())
        .extracting(CallbackSender.Message::target)
        .containsExactly(InMemoryDesk.CALLBACK_URL);
    var foreign = "{\"session\":\"%s\"}".formatted(session.state().id());
    assertRefused(api.send(post(asOtto("/callbacks/ping"), foreign)), 404, "NotFound");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"url\":\"ftp://helpdesk.example\"}", "{\"url\":\"https://\"}"})
  void refusesAnAddressThatCannotBeCalled(String body) {
    assertRefused(ping(body), "url");
  }

  @Test
  void replacesTheSecretAndShowsTheNewOne() {
    var first = memory.signingSecret();

    var answer = rotate("{\"overlapHours\":2}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var second = memory.signingSecret();
    assertThat(json(answer).get("signingSecret").textValue()).isEqualTo(second.value());
    assertThat(json(answer).get("previousUntil").textValue()).isEqualTo("2026-11-21T14:00:00Z");
    ping("{\"url\":\"https://helpdesk.example\"}");
    assertThat(memory.callbackSender().sent().get(0).signingSecrets())
        .containsExactly(second, first);
  }

  @Test
  void letsTheSecretBeforeSignForADayUnlessToldOtherwise() {
    assertThat(json(rotate("{}")).get("previousUntil").textValue())
        .isEqualTo("2026-11-22T12:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"169", "-1", "1.5", "\"long\""})
  void refusesAnOverlapThatIsNone(String hours) {
    var first = memory.signingSecret();

    var answer = rotate("{\"overlapHours\":%s}".formatted(hours));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(memory.signingSecret()).isEqualTo(first);
  }

  @Test
  void showsAReceiverThatFailsAndEnablesItOnceDisabled() {
    failFor(Duration.ofDays(5));

    var receivers = get("/callbacks/receivers").get("receivers");

    assertThat(receivers).hasSize(1);
    var receiver = receivers.get(0);
    var url = receiver.get("url").textValue();
    assertThat(InMemoryDesk.CALLBACK_URL).hasToString(url);
    assertThat(receiver.get("failingSince").textValue()).isEqualTo("2026-11-21T12:00:00Z");
    assertThat(receiver.get("disabledAt").textValue()).isEqualTo("2026-11-26T12:00:00Z");
    var answer = enable("{\"url\":\"%s\"}".formatted(url));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(json(answer).get("receivers")).isEmpty();
    assertThat(enable("{\"url\":\"%s\"}".formatted(url)).statusCode()).isEqualTo(404);
    assertThat(enable("{}").statusCode()).isEqualTo(400);
  }

  private void failFor(Duration time) {
    for (int i = 0; i < 3; i++) {
      memory.started();
      memory.callbackSender().answerNext(500);
      memory.desk().callbacks().deliver(memory.desk().callbacks().claim(1, Set.of()).get(0));
      if (i < 2) {
        memory.pass(time.dividedBy(2));
      }
    }
  }

  private HttpResponse<String> enable(String body) {
    return api.send(post(asErika("/callbacks/receivers/enable"), body));
  }

  private HttpResponse<String> rotate(String body) {
    return api.send(post(asErika("/callbacks/rotate-secret"), body));
  }

  private void dispatch() {
    memory.desk().run(JobName.DISPATCH_CALLBACKS);
  }

  private List<String> sent() {
    return memory.callbackSender().sent().stream()
        .map(CallbackSender.Message::id)
        .map(CallbackId::value)
        .toList();
  }

  private static String id(SessionView session, int revision) {
    return "msg_%s_%d".formatted(session.state().key(), revision);
  }

  private List<String> ids(String query) {
    return get("/callbacks" + query).get("callbacks").findValuesAsText("id");
  }

  private JsonNode get(String path) {
    var answer = api.send(asErika(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpResponse<String> replay(String body) {
    return api.send(post(asErika("/callbacks/replay"), body));
  }

  private HttpResponse<String> ping(String body) {
    return api.send(post(asErika("/callbacks/ping"), body));
  }

  private HttpRequest.Builder asErika(String path) {
    return as("erika@example.com", path);
  }

  private HttpRequest.Builder asOtto(String path) {
    return as("otto@example.org", path);
  }

  private HttpRequest.Builder as(String email, String path) {
    var tokens =
        memory.desk().access().issueTokens(InMemoryDesk.CLIENT, null, email, InMemoryDesk.PASSWORD);
    return api.to("/api/v1" + path).header("Authorization", "Bearer " + tokens.access());
  }
}
