package org.deskbridge.adapter.http.pages.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.adapter.http.RunningApi.assertConflict;
import static org.deskbridge.adapter.http.RunningApi.assertRefused;
import static org.deskbridge.adapter.http.RunningApi.json;

import com.fasterxml.jackson.databind.JsonNode;
import org.deskbridge.adapter.http.RunningApi;
import org.deskbridge.adapter.http.pages.Browser;
import org.deskbridge.error.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people who have the same join link. */
class TwoCustomersTest {

  private static final String JOIN = "{\"consent\":true,\"name\":\"%s\"}";

  private final RunningApi api = new RunningApi();
  private final Browser technician = new Browser(api);
  private final Browser first = new Browser(api);
  private final Browser second = new Browser(api);
  private String session;
  private String path;

  @BeforeEach
  void start() {
    var started = technician.start(api.memory().requested().token().value());
    session = "/live/sessions/" + started.get("sessionId").textValue();
    var link = started.get("joinUrl").textValue();
    path = "/live/join/" + link.substring(link.lastIndexOf('/') + 1);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aBrowserHasItsPassBeforeItJoinsSoThatADoubleClickIsOnePerson() {
    first.get(path);
    var held = first.cookies(path);

    var joined = first.post(path + "/join", JOIN.formatted("Carla"));
    var again = first.post(path + "/join", JOIN.formatted("Carla"));

    assertThat(held).startsWith("deskbridge_customer=");
    assertThat(first.cookies(path)).isEqualTo(held);
    assertThat(json(joined).get("joined").booleanValue()).isTrue();
    assertThat(json(again).get("joined").booleanValue()).isTrue();
    assertThat(json(first.get(path)).get("joined").booleanValue()).isTrue();
  }

  @Test
  void anotherBrowserHearsThatACustomerHasJoined() {
    first.post(path + "/join", JOIN.formatted("Carla"));

    var shown = json(second.get(path));

    assertThat(shown.get("joined").booleanValue()).isFalse();
    assertThat(shown.get("taken").booleanValue()).isTrue();
    assertConflict(
        second.post(path + "/join", JOIN.formatted("Mallory")), ErrorCode.SESSION_ALREADY_JOINED);
    assertRefused(second.post(path + "/chat", "{\"text\":\"Hello\"}"), 401, "InvalidToken");
  }

  @Test
  void theTechnicianLetsTheOtherOneInInstead() {
    first.post(path + "/join", JOIN.formatted("Mallory"));
    try (var feed = first.listen(path, "c1");
        var expertFeed = technician.listen(session, "e1")) {
      feed.await("snapshot");
      second.get(path);

      var invited = json(technician.post(session + "/other-customer", "{}"));
      feed.awaitEnd();
      var joined = second.post(path + "/join", JOIN.formatted("Carla"));
      second.post(path + "/chat", "{\"text\":\"It is me\"}");

      assertThat(invited.get("joinCode").textValue()).matches("[0-9]{9}");
      assertThat(json(joined).get("joined").booleanValue()).isTrue();
      assertThat(expertFeed.await("chat").get("name").textValue()).isEqualTo("Carla");
      assertThat(isTaken(json(first.get(path)))).isTrue();
      assertRefused(first.post(path + "/chat", "{\"text\":\"No, me\"}"), 401, "InvalidToken");
      assertConflict(
          first.post(path + "/join", JOIN.formatted("Mallory")), ErrorCode.SESSION_ALREADY_JOINED);
    }
  }

  @Test
  void theTechnicianHearsThatTheLinkWasOpenedByOneWhoMayJoin() {
    try (var feed = technician.listen(session, "e1")) {
      feed.await("snapshot");

      first.get(path + "?page=c1");
      assertThat(feed.await("opened").toString()).isEqualTo("{\"page\":\"c1\"}");
      first.post(path + "/join", JOIN.formatted("Carla"));
      first.get(path + "?page=c1");
      second.get(path + "?page=c2");
      first.post(path + "/chat", "{\"text\":\"Hello\"}");

      feed.await("chat");
      assertThat(feed.names()).containsOnlyOnce("opened");
      assertRefused(first.get(path + "?page=!"), 400, "InvalidParameter");
    }
  }

  private static boolean isTaken(JsonNode shown) {
    return shown.get("taken").booleanValue() && !shown.get("joined").booleanValue();
  }
}
