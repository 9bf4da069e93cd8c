package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.session.id.SessionToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The event feed, page by page. */
class EventsApiTest {

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
  void listsEverythingThatHappenedInItsOrder() {
    var memory = api.memory();
    var active = memory.active();
    memory.desk().room().postMessage(memory.caller(), active.state().key(), "hello");
    var recording = memory.recorded();

    var page = page("?limit=200");

    assertThat(page.get("events").findValuesAsText("type"))
        .startsWith("session.requested", "session.started")
        .contains("session.joined", "session.message", "recording.started", "recording.closed");
    assertThat(page.get("hasMore").booleanValue()).isFalse();
    assertThat(page.get("next").textValue()).isEqualTo(memory.desk().events().latest().text());
    var message = event(page, "session.message");
    assertThat(message.get("sessionId").textValue()).isEqualTo(active.state().id().value());
    assertThat(message.get("data"))
        .isEqualTo(
            json("{\"message\":{\"content\":\"hello\",\"participantName\":\"Erika Expert\"}}"));
    var closed = event(page, "recording.closed").at("/data/recording");
    assertThat(closed.get("recordingId").longValue()).isEqualTo(recording.id().value());
    assertThat(closed.get("state").textValue()).isEqualTo("readyForTranscode");
  }

  @Test
  void tellsThatAReceiverWasDisabledAndEnabled() {
    var memory = api.memory();
    memory.pass(Duration.ofDays(5));
    memory.disableReceiver();
    memory.pass(Duration.ofHours(1));
    memory
        .desk()
        .callbacks()
        .enableReceiver(
            memory.caller(), memory.expert().account().key(), InMemoryDesk.CALLBACK_URL);

    var events = page("").get("events");

    assertThat(events.findValuesAsText("type"))
        .containsExactly("receiver.disabled", "receiver.enabled");
    assertThat(events.findValuesAsText("time"))
        .containsExactly("2026-11-26T12:00:00Z", "2026-11-26T13:00:00Z");
    assertThat(events.findValuesAsText("sequence")).containsExactly("0", "1");
    assertThat(events.get(0).has("sessionKey")).isFalse();
    assertThat(events.get(0).get("data"))
        .isEqualTo(events.get(1).get("data"))
        .isEqualTo(
            json(
                """
                {"receiver":{"url":"https://helpdesk.example/callbacks/7",
                  "failingSince":"2026-11-21T12:00:00Z","lastFailedAt":"2026-11-26T12:00:00Z",
                  "disabledAt":"2026-11-26T12:00:00Z"}}
                """));
  }

  @Test
  void showsTheSessionAsItsOwnCallDoes() {
    var active = api.memory().active();

    var page = page("");
    var shown = json(api.send(api.asErika("/sessions/" + active.state().id())));

    assertThat(event(page, "session.joined").at("/data/session")).isEqualTo(shown);
  }

  @Test
  void namesASessionByWhatFollowsFromItsToken() {
    var requested =
        json(
            api.send(
                RunningApi.post(api.asErika("/sessions"), "{\"sessionType\":\"screen_sharing\"}")));

    var event = event(page(""), "session.requested");

    assertThat(event.has("sessionId")).isFalse();
    assertThat(event.get("sessionKey").textValue())
        .isEqualTo(new SessionToken(requested.get("sessionToken").textValue()).key().value());
  }

  @Test
  void goesOnWhereAPageEndedAlsoWhenThereWasNothing() {
    api.memory().active();
    var all = page("").get("events");

    var read = new ArrayList<JsonNode>();
    var page = page("?limit=2");
    while (!page.get("events").isEmpty()) {
      page.get("events").forEach(read::add);
      page = page("?limit=2&after=" + page.get("next").textValue());
    }
    var atTheEnd = page.get("next").textValue();
    api.memory().requested();
    var late = page("?after=" + atTheEnd);

    assertThat(read).isEqualTo(nodes(all));
    assertThat(late.get("events").findValuesAsText("type")).containsExactly("session.requested");
  }

  private static List<JsonNode> nodes(JsonNode array) {
    var nodes = new ArrayList<JsonNode>();
    array.forEach(nodes::add);
    return nodes;
  }

  @Test
  void beginsWithWhatComesIfAskedTo() {
    api.memory().started();

    var page = page("?after=latest");
    api.memory().requested();
    var next = page("?after=" + page.get("next").textValue());

    assertThat(page.get("events")).isEmpty();
    assertThat(next.get("events")).hasSize(1);
  }

  @Test
  void showsNothingOfAnotherAccount() {
    api.memory().started();

    var answer =
        api.send(
            api.to("/api/v1/events")
                .header(
                    "Authorization",
                    api.asOtto("").build().headers().firstValue("Authorization").orElseThrow()));

    assertThat(json(answer).get("events")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"limit=0,limit", "limit=201,limit", "limit=x,limit", "after=c-1,after"})
  void refusesParametersThatItCannotRead(String query, String name) {
    assertRefused(api.send(asErika("?" + query)), name);
  }

  @Test
  void refusesAPlaceThatWasNotReachedYet() {
    var answer = api.send(asErika("?after=czzz"));

    assertRefused(answer, 400, "InvalidParameter");
    assertThat(json(answer).get("reason").textValue()).isEqualTo("event.cursor-unknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/event-stream"})
  void refusesACallerWithoutAToken(String accept) {
    assertRefused(api.send(api.to("/api/v1/events").header("Accept", accept)), 401, "InvalidToken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "image/png"})
  void answersWithJsonWhateverElseIsAccepted(String accept) {
    var answer = api.send(asErika("").header("Accept", accept));

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(json(answer).has("next")).isTrue();
  }

  @Test
  void answersHeadAndRefusesOtherMethods() {
    assertThat(
            api.send(asErika("").method("HEAD", HttpRequest.BodyPublishers.noBody())).statusCode())
        .isEqualTo(200);
    assertRefused(api.send(RunningApi.post(asErika(""), "{}")), 405, "MethodNotAllowed");
  }

  private JsonNode page(String query) {
    var answer = api.send(asErika(query));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer);
  }

  private HttpRequest.Builder asErika(String query) {
    return api.to("/api/v1/events" + query)
        .header("Authorization", "Bearer " + api.memory().accessToken());
  }

  private static JsonNode event(JsonNode page, String type) {
    for (var each : page.get("events")) {
      if (each.get("type").textValue().equals(type)) {
        return each;
      }
    }
    throw new AssertionError("no " + type + " in " + page);
  }
}
