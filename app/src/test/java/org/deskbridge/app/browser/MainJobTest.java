package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.deskbridge.app.Partner;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, between two real browsers, with the server in a process of its own. */
class MainJobTest {

  private static final String TICKET = "4711";

  @TempDir private Path data;

  private final int port = ServerProcess.freePort();
  private Browsers browsers;
  private ServerProcess server;
  private Person technician;
  private Person customer;

  @BeforeEach
  void openTheBrowsers() {
    browsers = Browsers.find();
    server = ServerProcess.start(data, port, "demo");
    technician = new Person("technician", browsers.open());
    customer = new Person("customer", browsers.open());
  }

  @AfterEach
  void closeTheBrowsers() {
    if (browsers != null) {
      browsers.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  void aHelpdeskStartsASessionAndHearsOfEveryStatus() throws Exception {
    startsFromTheTicket();
    joinsByCode();
    bothChat();
    endsTheSession();

    helpdeskKnowsTheWholeStory();
    theApiTellsTheSame();
  }

  @Test
  void aKilledServerLosesNothing() throws Exception {
    startsFromTheTicket();
    joinsByCode();

    server.kill();
    server = ServerProcess.start(data, port, "demo");

    bothChat();
    technician.seesMovingPictures("remote-video");
    endsTheSession();
    helpdeskKnowsTheWholeStory();
    theApiTellsTheSame();
  }

  @Test
  void bothPagesSurviveAReload() throws Exception {
    startsFromTheTicket();
    joinsByCode();

    technician.reloads();
    technician.seesStatus("status", "active");
    technician.seesMovingPictures("remote-video");
    customer.reloads();
    customer.clicks("share-screen");

    technician.seesMovingPictures("remote-video");
    bothChat();
    customer.clicks("leave");
    technician.seesStatus("status", "complete");
  }

  private void startsFromTheTicket() {
    technician.visits(server.url("/helpdesk"));
    technician.clicks("ticket-" + TICKET);
    technician.clicks("start-support");
    technician.turnsToTheNewWindow();
    technician.types("email", "expert@example.com");
    technician.types("password", "demo");
    technician.clicks("sign-in");
    technician.clicks("start-session");
    technician.seesStatus("status", "waiting");
  }

  private void joinsByCode() {
    var code = technician.reads("join-code");
    customer.visits(server.url("/join"));
    customer.types("code", code);
    customer.clicks("consent");
    customer.clicks("join");
    customer.clicks("share-screen");
    customer.sees("sharing-bar");
    technician.seesStatus("status", "active");
    technician.seesMovingPictures("remote-video");
  }

  private void bothChat() {
    technician.types("chat-input", "Can you open the printer settings?");
    technician.clicks("chat-send");
    customer.sees("chat-log", "Can you open the printer settings?");
    customer.types("chat-input", "They are open now.");
    customer.clicks("chat-send");
    technician.sees("chat-log", "They are open now.");
  }

  private void endsTheSession() {
    technician.types("notes", "Chose the right paper tray.");
    technician.clicks("end-session");
    technician.clicks("confirm-end");
    technician.seesStatus("status", "complete");
  }

  private void helpdeskKnowsTheWholeStory() {
    technician.turnsToTheFirstWindow();
    technician.seesStatus("session-status", "complete");
    assertThat(technician.readsStatuses("status-history"))
        .containsSubsequence("waiting", "active", "complete");
  }

  private void theApiTellsTheSame() throws IOException, InterruptedException {
    var partner = new Partner(server);
    var known = partner.ticket(TICKET).at("/sessions/0");
    assertThat(known.path("history").findValuesAsText("status"))
        .containsExactly("notStarted", "waiting", "active", "complete");

    var session = partner.session(known.path("sessionId").asText());

    assertThat(session.path("status").asText()).isEqualTo("complete");
    assertThat(session.path("notes").asText()).isEqualTo("Chose the right paper tray.");
    assertThat(time(session, "startedAt")).isBeforeOrEqualTo(time(session, "customerJoinedAt"));
    assertThat(time(session, "customerJoinedAt")).isBeforeOrEqualTo(time(session, "endedAt"));
  }

  private static Instant time(JsonNode session, String member) {
    return Instant.parse(session.path(member).asText());
  }
}
