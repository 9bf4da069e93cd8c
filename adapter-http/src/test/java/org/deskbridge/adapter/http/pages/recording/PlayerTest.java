package org.deskbridge.adapter.http.pages.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.PUBLIC_URL;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.auth.Caller;
import org.deskbridge.recording.RecordingState;
import org.deskbridge.recording.video.UnplayableRecordingException;
import org.deskbridge.session.SessionView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of the recordings of a session calls. */
class PlayerTest {

  private RunningApi api;
  private InMemoryDesk memory;
  private Browser technician;
  private SessionView session;
  private String path;

  @BeforeEach
  void start() {
    api = new RunningApi();
    memory = api.memory();
    technician = signedIn("erika@example.com");
    session = memory.agreed();
    path = "/live/recordings/" + session.state().id().value();
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void showsASessionOfWhichNothingWasRecorded() {
    memory.pass(Duration.ofMinutes(5));
    memory.desk().sessions().end(memory.caller(), session.state().key());

    var shown = technician.get(path);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .isEqualTo(
            "{\"session\":{\"sessionId\":\"%s\",\"expertName\":\"Erika Expert\","
                    .formatted(session.state().id().value())
                + "\"customerName\":\"Carl Customer\",\"ticketId\":\"4711\","
                + "\"ticketUrl\":\"https://helpdesk.example/tickets/4711\","
                + "\"startedAt\":\"2026-11-21T12:00:00Z\",\"endedAt\":\"2026-11-21T12:05:00Z\","
                + "\"status\":\"complete\"},\"recordings\":[]}");
  }

  @Test
  void namesAllWhoHelped() {
    memory.desk().room().addCollaborator(Caller.of(memory.colleague()), session.state().key());

    var shown = technician.get(path);

    assertThat(shown.body())
        .contains("\"expertName\":\"Erika Expert\",\"collaborators\":[\"Kim Colleague\"]");
  }

  @Test
  void showsHowFarARecordingHasCome() {
    var key = session.state().key();
    var recording = memory.capturing(key);
    var capturing = recording();
    memory.captured(recording, new byte[] {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3});
    memory.desk().recordings().close(memory.caller(), key, recording.id(), 1);
    var closed = recording();
    var asked = technician.post(pathOf(recording) + "/transcode", "{}");
    var queued = recording();
    var meanwhile = new ArrayList<JsonNode>();
    memory
        .transcoder()
        .whileMakingNext(
            () -> {
              memory.recordings().note(recording.id(), 0.4, memory.now());
              meanwhile.add(recording());
            });
    transcode();
    var ready = recording();

    assertThat(capturing.toString())
        .isEqualTo(
            "{\"recordingId\":%s,\"startedAt\":\"2026-11-21T12:00:00Z\",\"stage\":\"capturing\","
                    .formatted(recording.id())
                + "\"canTranscode\":false,\"isArchived\":false}");
    assertStage(closed, "readyForTranscode", true);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(204);
    assertStage(queued, "queued", false);
    assertThat(meanwhile).hasSize(1);
    assertStage(meanwhile.get(0), "transcoding", false);
    assertThat(meanwhile.get(0).get("progress").doubleValue()).isEqualTo(0.4);
    assertStage(ready, "readyForDownload", false);
    assertThat(ready.has("progress")).isFalse();
    assertThat(ready.get("durationSeconds").doubleValue()).isEqualTo(1);
    assertThat(ready.get("bytes").longValue()).isEqualTo(4);
  }

  @Test
  void showsLinksThatWork() {
    var recording = memory.transcoded(session.state().key());

    var shown = recording();

    for (var each : List.of("videoUrl .mp4", "eventsUrl .events", "thumbnailUrl .jpg")) {
      var name = each.substring(0, each.indexOf(' '));
      var ending = each.substring(each.indexOf(' ') + 1);
      assertThat(shown.get(name).textValue())
          .startsWith(PUBLIC_URL + "/media/" + recording.id() + "/")
          .endsWith("/recording-" + recording.id() + ending);
      var media = shown.get(name).textValue().substring(PUBLIC_URL.toString().length());
      assertThat(api.send(api.to(media)).statusCode()).as(name).isEqualTo(200);
    }
    assertThat(shown.get("durationSeconds").doubleValue()).isEqualTo(3);
  }

  @Test
  void showsRecordingsFromFirstToLast() {
    var key = session.state().key();
    var ids =
        List.of(memory.recorded(key), memory.recorded(key), memory.transcoded(key)).stream()
            .map(each -> each.id().toString())
            .toList();
    memory.recorded();

    assertThat(json(technician.get(path)).get("recordings").findValuesAsText("recordingId"))
        .isEqualTo(ids);
  }

  @Test
  void triesAgainWhatFailed() {
    var recording = memory.recorded(session.state().key());
    technician.post(pathOf(recording) + "/transcode", "{}");
    memory.transcoder().failNext(new UnplayableRecordingException("The picture is torn."));
    transcode();
    var failed = recording();

    technician.post(pathOf(recording) + "/transcode", "{}");
    var again = recording();
    transcode();

    assertStage(failed, "failed", true);
    assertThat(failed.get("reason").textValue()).isEqualTo("The picture is torn.");
    assertStage(again, "queued", false);
    assertThat(again.has("reason")).isFalse();
    assertStage(recording(), "readyForDownload", false);
  }

  @Test
  void doesNotOfferToTryWhatCannotWork() {
    var recording = memory.capturing(session.state().key());
    memory.desk().recordings().close(memory.caller(), session.state().key(), recording.id(), 0);

    var answer = technician.post(pathOf(recording) + "/transcode", "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertStage(recording(), "failed", false);
    assertThat(recording().get("reason").textValue()).isEqualTo("Nothing was captured.");
  }

  @Test
  void showsThatARecordingWasErased() {
    memory.transcoded(session.state().key());
    memory.desk().privacy().erase(memory.caller(), session.state().key());

    assertStage(recording(), "erased", false);
    assertThat(recording().has("videoUrl")).isFalse();
  }

  @Test
  void archivesAndTakesThatBack() {
    var recording = memory.transcoded(session.state().key());
    var to = pathOf(recording) + "/archived";

    assertThat(technician.put(to, "{\"isArchived\":true}").statusCode()).isEqualTo(204);
    assertThat(technician.put(to, "{\"isArchived\":true}").statusCode()).isEqualTo(204);
    assertThat(recording().get("isArchived").booleanValue()).isTrue();
    assertThat(recording().has("videoUrl")).isTrue();
    assertThat(technician.put(to, "{\"isArchived\":false}").statusCode()).isEqualTo(204);
    assertThat(recording().get("isArchived").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"isArchived\":\"true\"}", "{\"isArchived\":null}"})
  void wantsToKnowWhichWayToArchive(String body) {
    var recording = memory.transcoded(session.state().key());

    assertRefused(technician.put(pathOf(recording) + "/archived", body), "isArchived");
    assertThat(recording().get("isArchived").booleanValue()).isFalse();
  }

  @Test
  void isForTheTechniciansOfTheAccountAlone() {
    var recording = memory.recorded(session.state().key());
    var nobody = new Browser(api);
    var stranger = signedIn("otto@example.org");

    assertRefused(nobody.get(path), 401, "InvalidToken");
    assertRefused(nobody.post(pathOf(recording) + "/transcode", "{}"), 401, "InvalidToken");
    assertRefused(stranger.get(path), 404, "NotFound");
    assertRefused(stranger.post(pathOf(recording) + "/transcode", "{}"), 404, "NotFound");
    assertRefused(
        stranger.put(pathOf(recording) + "/archived", "{\"isArchived\":true}"), 404, "NotFound");
    assertStage(recording(), "readyForTranscode", true);
    assertThat(recording().get("isArchived").booleanValue()).isFalse();
  }

  @Test
  void knowsOnlyTheRecordingsOfTheSession() {
    var elsewhere = memory.recorded();

    for (var id : List.of(elsewhere.id().toString(), "0", "-1", "x", "99999999999999999999")) {
      assertRefused(technician.post(path + "/" + id + "/transcode", "{}"), 404, "NotFound");
      assertRefused(
          technician.put(path + "/" + id + "/archived", "{\"isArchived\":true}"), 404, "NotFound");
    }
    assertThat(memory.state(elsewhere.id())).isEqualTo(elsewhere);
    assertRefused(technician.get("/live/recordings/1"), 404, "NotFound");
  }

  @Test
  void refusesForeignPagesAndForms() {
    var recording = memory.recorded(session.state().key());
    var cookie = "deskbridge_expert=" + memory.pageToken();
    var foreign = api.to(path).header("Cookie", cookie).header("Sec-Fetch-Site", "cross-site");
    var form =
        api.to(pathOf(recording) + "/transcode")
            .header("Cookie", cookie)
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("{}"));

    assertRefused(api.send(foreign), 403, "AccessDenied");
    assertRefused(api.send(form), 415, "UnsupportedMediaType");
    assertStage(recording(), "readyForTranscode", true);
  }

  private Browser signedIn(String email) {
    var browser = new Browser(api);
    browser.post(
        "/live/sign-in", "{\"email\":\"%s\",\"password\":\"correct horse\"}".formatted(email));
    return browser;
  }

  private String pathOf(RecordingState recording) {
    return path + "/" + recording.id();
  }

  /** Returns the first recording as the page shows it. */
  private JsonNode recording() {
    var shown = technician.get(path);
    assertThat(shown.statusCode()).as(shown.body()).isEqualTo(200);
    return json(shown).get("recordings").get(0);
  }

  private void transcode() {
    memory.desk().recordings().transcodeNext(Caller.service());
  }

  private static void assertStage(JsonNode recording, String stage, boolean canTranscode) {
    assertThat(recording.get("stage").textValue()).isEqualTo(stage);
    assertThat(recording.get("canTranscode").booleanValue()).isEqualTo(canTranscode);
  }
}
