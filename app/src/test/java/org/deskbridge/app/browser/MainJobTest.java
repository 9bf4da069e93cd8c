package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.deskbridge.app.Partner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, between two real browsers, with the server in a process of its own. */
class MainJobTest {

  private static final String TICKET = "4711";
  private static final String QUESTION = "Can you open the printer settings?";
  private static final String ANSWER = "They are open now.";
  private static final String NOTES = "Chose the right paper tray.";

  @TempDir private Path data;

  private Meeting meeting;
  private Person technician;
  private Person customer;

  @BeforeEach
  void open() {
    meeting = new Meeting(data);
    technician = meeting.technician();
    customer = meeting.customer();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void aHelpdeskStartsASessionAndHearsOfEveryStatus() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();
    bothChat();
    meeting.endsTheSession(NOTES);

    helpdeskKnowsTheWholeStory();
    theApiTellsTheSame();
  }

  @Test
  void aKilledServerLosesNothing() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

    meeting.cutsThePower();

    bothChat();
    technician.seesMovingPictures("remote-video");
    meeting.endsTheSession(NOTES);
    helpdeskKnowsTheWholeStory();
    theApiTellsTheSame();
  }

  @Test
  void bothPagesSurviveAReload() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

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

  @Test
  void aColleagueComesInAndHelpsToo() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

    var colleague = meeting.takesInAColleague();

    colleague.seesMovingPictures("remote-video");
    customer.sees("sharing-bar", "with Robin Expert and Kim Colleague");
    customer.sees("also-there", "Kim Colleague");
    technician.sees("about", "with Kim Colleague");
    colleague.sees("about", "Robin Expert runs this session");
    technician.seesMovingPictures("remote-video");
    colleague.types("chat-input", "May I have a look, too?");
    colleague.clicks("chat-send");
    customer.sees("chat-log", "May I have a look, too?");
    technician.sees("chat-log", "Kim Colleague");
    meeting.endsTheSession(NOTES);
    colleague.seesStatus("status", "complete");
    assertThat(theSession().at("/collaborators/0/email").asText())
        .isEqualTo("colleague@example.com");
  }

  private void bothChat() {
    technician.types("chat-input", QUESTION);
    technician.clicks("chat-send");
    customer.sees("chat-log", QUESTION);
    customer.types("chat-input", ANSWER);
    customer.clicks("chat-send");
    technician.sees("chat-log", ANSWER);
  }

  private void helpdeskKnowsTheWholeStory() {
    technician.turnsToTheFirstWindow();
    technician.seesStatus("session-status", "complete");
    assertThat(technician.readsStatuses("status-history"))
        .containsSubsequence("waiting", "active", "complete");
    technician.sees("session-card", NOTES);
    assertThat(technician.reads("session-card"))
        .containsPattern("Together for\\s+(\\d+ min )?\\d+ s");
    technician.sees("transcript", QUESTION);
    technician.sees("transcript", ANSWER);
  }

  private JsonNode theSession() throws IOException, InterruptedException {
    var partner = new Partner(meeting.server());
    return partner.session(partner.ticket(TICKET).at("/sessions/0/sessionId").asText());
  }

  private void theApiTellsTheSame() throws IOException, InterruptedException {
    var known = new Partner(meeting.server()).ticket(TICKET).at("/sessions/0");
    assertThat(known.path("history").findValuesAsText("status"))
        .containsExactly("notStarted", "waiting", "active", "complete");

    var session = theSession();

    assertThat(session.path("status").asText()).isEqualTo("complete");
    assertThat(session.path("notes").asText()).isEqualTo(NOTES);
    assertThat(time(session, "startedAt")).isBeforeOrEqualTo(time(session, "customerJoinedAt"));
    assertThat(time(session, "customerJoinedAt")).isBeforeOrEqualTo(time(session, "endedAt"));
  }

  private static Instant time(JsonNode session, String member) {
    return Instant.parse(session.path(member).asText());
  }
}
