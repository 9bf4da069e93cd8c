package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The polls of a page that no stream gets through to. */
class PollTest {

  private final RunningApi api = new RunningApi();
  private final Browser technician = new Browser(api);
  private final Browser customer = new Browser(api);
  private String expertPath;
  private String customerPath;
  private SessionKey key;

  @BeforeEach
  void meet() {
    var started = technician.start(api.memory().requested().token().value());
    var id = new SessionId(started.get("sessionId").textValue());
    key = api.memory().sessions().byId(id).orElseThrow().state().key();
    expertPath = "/live/sessions/" + id;
    customerPath = customer.join(started.get("joinCode").textValue());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void beginsWithASnapshotAndGoesOnWithWhatHappens() {
    var first = poll("");
    say("Hello?");
    signal("c1", 7);

    var next = pollUntil(first, "signal");

    assertThat(names(first)).containsExactly("snapshot");
    assertThat(first.at("/events/0/data/session/status").textValue()).isEqualTo("active");
    assertThat(next).extracting(each -> each.get("name").textValue()).contains("chat", "signal");
    assertThat(next)
        .filteredOn(each -> each.get("name").textValue().equals("signal"))
        .singleElement()
        .satisfies(each -> assertThat(each.at("/data/data/number").intValue()).isEqualTo(7));
  }

  @Test
  void tellsAgainWhatDidNotArrive() {
    var cursor = poll("").get("cursor").textValue();
    say("Hello?");
    var lost = poll("&after=" + cursor);

    var again = poll("&after=" + cursor);
    assertThat(again.at("/events/0")).isEqualTo(lost.at("/events/0"));
    assertThat(lost.at("/events/0/data/text").textValue()).isEqualTo("Hello?");
    var later = poll("&after=" + again.get("cursor").textValue());
    assertThat(names(later)).doesNotContain("chat", "snapshot");
  }

  @Test
  void answersWithNothingWhenNothingHappens() {
    var first = poll("");

    var second = poll("&after=" + first.get("cursor").textValue());

    assertThat(second.get("events")).isEmpty();
    assertThat(second.get("cursor")).isEqualTo(first.get("cursor"));
  }

  @Test
  void beginsAnewWhereTheCursorIsUnknown() {
    poll("");

    assertThat(names(poll("&after=nothing"))).containsExactly("snapshot");
    assertThat(names(poll("&after=" + "9".repeat(40)))).containsExactly("snapshot");
  }

  @Test
  void countsAPageThatPollsAsBeingThere() {
    try (var feed = customer.listen(customerPath, "c1")) {
      poll("");

      assertThat(feed.await("presence").toString())
          .isEqualTo("{\"role\":\"expert\",\"page\":\"e1\",\"present\":true}");
      assertThat(api.memory().attendance().present(key)).anyMatch(each -> each.id().equals("e1"));
    }
  }

  @Test
  void takesAPageForGoneThatPollsNoMore() {
    var nanos = new AtomicLong();
    var outlet = new PollOutlet(nanos::get);

    nanos.addAndGet(Duration.ofSeconds(9).toNanos());
    assertThat(outlet.isClosed()).isFalse();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());

    assertThat(outlet.isClosed()).isTrue();
  }

  @Test
  void goesBackToTheStream() {
    poll("");

    try (var feed = technician.listen(expertPath, "e1")) {
      feed.await("snapshot");
      say("Hello?");

      assertThat(feed.await("chat").get("text").textValue()).isEqualTo("Hello?");
      assertThat(api.memory().attendance().present(key))
          .extracting(ConnectedPage::id)
          .containsExactly("e1");
    }
  }

  @Test
  void tellsAPageThatItWasReplacedEvenIfItWasNotAskingThen() {
    var first = poll("");
    try (var feed = technician.listen(expertPath, "e2")) {
      feed.await("snapshot");

      assertThat(names(poll("&after=" + first.get("cursor").textValue())))
          .containsExactly("replaced");
      assertThat(feed.names()).doesNotContain("replaced");
    }
  }

  @Test
  void showsWhetherAStreamGetsThrough() {
    try (var trial = technician.listen(expertPath + "/trial", "e1")) {
      trial.await("ping");
    }
    assertThat(api.memory().attendance().present(key)).isEmpty();
  }

  @Test
  void refusesStrangersAndPagesWithoutAName() {
    var stranger = new Browser(api);

    assertRefused(stranger.get(expertPath + "/poll?page=e1"), 401, "InvalidToken");
    assertRefused(stranger.get(customerPath + "/poll?page=c1"), 401, "InvalidToken");
    assertRefused(stranger.get(expertPath + "/trial/feed"), 401, "InvalidToken");
    assertRefused(stranger.get(customerPath + "/trial/feed"), 401, "InvalidToken");
    assertRefused(technician.get(expertPath + "/poll"), 400, "InvalidParameter");
    assertRefused(technician.get("/live/sessions/sNothing/poll?page=e1"), 404, "NotFound");
  }

  @Test
  void sendsPagesAwayWhenTheServiceEnds() {
    var cursor = poll("").get("cursor").textValue();
    api.endFeeds();

    assertRefused(technician.get(expertPath + "/poll?page=e1&after=" + cursor), 503, "Unavailable");
    assertThat(api.memory().attendance().present(key)).isEmpty();
  }

  private JsonNode poll(String more) {
    var answer = technician.get(expertPath + "/poll?page=e1" + more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    return json(answer);
  }

  /** Polls until there was an event of a name; returns all events until then. */
  private List<JsonNode> pollUntil(JsonNode last, String name) {
    var heard = new ArrayList<JsonNode>();
    var cursor = last.get("cursor").textValue();
    while (heard.stream().noneMatch(each -> each.get("name").textValue().equals(name))) {
      var next = poll("&after=" + cursor);
      next.get("events").forEach(heard::add);
      cursor = next.get("cursor").textValue();
    }
    return heard;
  }

  private static List<String> names(JsonNode answer) {
    return StreamSupport.stream(answer.get("events").spliterator(), false)
        .map(each -> each.get("name").textValue())
        .toList();
  }

  private void say(String text) {
    assertThat(
            customer.post(customerPath + "/chat", "{\"text\":\"%s\"}".formatted(text)).statusCode())
        .isEqualTo(204);
  }

  private void signal(String page, int number) {
    customer.post(
        customerPath + "/signal",
        "{\"page\":\"%s\",\"data\":{\"number\":%d}}".formatted(page, number));
  }
}
