package org.deskbridge.adapter.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import java.time.Duration;
import java.util.stream.IntStream;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.DeafListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chapter 2 of the contract: the chat transcript. */
class TranscriptApiTest {

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
  void showsWhatWasSaidWhileTheSessionRuns() {
    var active = api.memory().active();
    say(active.state().key(), "Hello \"Carl\" ☃");

    var answer = api.send(api.asErika("/sessions/" + active.state().id() + "/events"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"sessionId\":\"%s\",\"startTime\":\"2026-11-21T12:00:00Z\",\"events\":["
                    .formatted(active.state().id())
                + "{\"timeStamp\":\"2026-11-21T12:00:00Z\","
                + "\"content\":\"Hello \\\"Carl\\\" ☃\","
                + "\"participantName\":\"Erika Expert\"}]}");
  }

  @Test
  void showsTheLinesOfBothSidesInOrderAndTheEnd() {
    var memory = api.memory();
    var started = memory.started();
    var key = started.state().key();
    var joined = memory.desk().joining().join(started.joinToken(), "Carla", null);
    var customer =
        memory.desk().joining().authenticate(started.joinToken(), joined.pass()).caller();
    say(key, "first");
    memory.pass(Duration.ofMillis(61_999));
    memory.desk().room().postMessage(customer, key, "second");
    memory.desk().sessions().end(memory.caller(), key);

    var transcript = json(api.send(api.asErika("/sessions/" + started.state().id() + "/events")));

    assertThat(transcript.get("endTime").textValue()).isEqualTo("2026-11-21T12:01:01Z");
    assertThat(transcript.findValuesAsText("content")).containsExactly("first", "second");
    assertThat(transcript.findValuesAsText("participantName"))
        .containsExactly("Erika Expert", "Carla");
    assertThat(transcript.findValuesAsText("timeStamp"))
        .containsExactly("2026-11-21T12:00:00Z", "2026-11-21T12:01:01Z");
  }

  @Test
  void showsInBracketsWhoCameInAndLeft() {
    var memory = api.memory();
    var active = memory.active();
    var key = active.state().key();
    var kim = Caller.of(memory.colleague());
    say(key, "Kim may know.");
    var room = memory.desk().room();
    var erikasPage = ConnectedPage.ofExpert("erika", memory.expert().key());
    room.connect(memory.caller(), key, erikasPage, new DeafListener());
    var kimsPage = ConnectedPage.ofExpert("kim", memory.colleague().key());
    room.connect(kim, key, kimsPage, new DeafListener()).close();
    memory.pass(Duration.ofSeconds(10));
    room.recordDepartures();

    var transcript = json(api.send(api.asErika("/sessions/" + active.state().id() + "/events")));

    assertThat(transcript.findValuesAsText("content"))
        .containsExactly("Kim may know.", "[joined the session]", "[left the session]");
    assertThat(transcript.findValuesAsText("participantName"))
        .containsExactly("Erika Expert", "Kim Colleague", "Kim Colleague");
  }

  @Test
  void showsATranscriptOfManyPages() {
    var active = api.memory().active();
    IntStream.range(0, 1_100).forEach(number -> say(active.state().key(), "line " + number));

    var transcript = json(api.send(api.asErika("/sessions/" + active.state().id() + "/events")));

    assertThat(transcript.findValuesAsText("content"))
        .hasSize(1_100)
        .startsWith("line 0")
        .endsWith("line 1099");
  }

  @Test
  void knowsASessionByAllItsNames() {
    var memory = api.memory();
    var requested = memory.requested();
    var started = memory.desk().sessions().start(memory.caller(), requested.token());
    say(started.state().key(), "Hello");

    var byId = api.send(api.asErika("/sessions/" + started.state().id() + "/events"));
    var byToken = api.send(api.asErika("/sessions/" + requested.token().value() + "/events"));
    var byStartToken =
        api.send(api.asErika("/sessions/" + started.startToken().value() + "/events"));

    assertThat(byId.statusCode()).isEqualTo(200);
    assertThat(byToken.body()).isEqualTo(byId.body());
    assertThat(byStartToken.body()).isEqualTo(byId.body());
  }

  @Test
  void saysNotFoundWithoutATranscript() {
    var quiet = api.memory().complete();

    assertRefused(
        api.send(api.asErika("/sessions/" + quiet.state().id() + "/events")), 404, "NotFound");
    assertRefused(
        api.send(api.asErika("/sessions/" + api.memory().requested().token().value() + "/events")),
        404,
        "NotFound");
  }

  @Test
  void hidesTheTranscriptsOfOthers() {
    var active = api.memory().active();
    say(active.state().key(), "Hello");

    var foreign = api.send(api.asOtto("/sessions/" + active.state().id() + "/events"));
    var missing = api.send(api.asOtto("/sessions/sNothing/events"));

    assertRefused(foreign, 404, "NotFound");
    assertThat(foreign.body()).isEqualTo(missing.body());
  }

  private void say(SessionKey session, String text) {
    api.memory().desk().room().postMessage(api.memory().caller(), session, text);
  }
}
