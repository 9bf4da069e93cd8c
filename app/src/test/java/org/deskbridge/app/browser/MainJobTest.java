package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, between two real browsers, with the server in a process of its own. */
class MainJobTest {

  private static final String QUESTION = "Can you open the printer settings?";
  private static final String ANSWER = "They are open now.";
  private static final String NOTES = "Chose the right paper tray.";

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inAProcessOfItsOwn();

  private Meeting meeting;
  private Person technician;
  private Person customer;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
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
    meeting.startsFromTheTicket("4711");
    meeting.joinsByCode();
    bothChat();
    meeting.endsTheSession(NOTES);

    helpdeskKnowsTheWholeStory();
    technician.findsNoBarrier();
    theApiTellsTheSame("4711");
  }

  @Test
  void aKilledServerLosesNothing() throws Exception {
    meeting.startsFromTheTicket("4712");
    meeting.joinsByCode();

    demo.cutsThePower();

    bothChat();
    technician.seesMovingPictures("remote-video");
    meeting.endsTheSession(NOTES);
    helpdeskKnowsTheWholeStory();
    theApiTellsTheSame("4712");
  }

  @Test
  void bothPagesSurviveAReload() throws Exception {
    meeting.startsFromTheTicket("4713");
    meeting.joinsByCode();

    technician.reloads();
    technician.seesStatus("status", "active");
    technician.seesMovingPictures("remote-video");
    customer.reloads();
    customer.clicks("share-screen");

    technician.seesMovingPictures("remote-video");
    bothChat();
    customer.clicks("leave");
    customer.clicks("confirm-leave");
    technician.seesStatus("status", "complete");
  }

  @Test
  void aColleagueComesInAndHelpsToo() throws Exception {
    meeting.startsFromTheTicket("4714");
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
    technician.sees("chat-note", "Kim Colleague came in");
    customer.sees("chat-note", "Kim Colleague came in");
    technician.clicks("end-session");
    technician.sees("hand-over");
    technician.findsNoBarrier();
    technician.clicks("hand-over");
    technician.sees("about", "Kim Colleague runs this session");
    colleague.sees("about", "with Robin Expert");
    customer.seesThat(
        "the name of who runs the session now",
        "document.querySelector('.room-card').textContent.includes('Kim Colleague sees')");
    technician.clicks("end-session");
    technician.clicks("leave-session");
    technician.sees("left", "It goes on without you.");
    colleague.sees("chat-log", "Robin Expert is not connected any more");
    customer.sees("chat-log", "Robin Expert is not connected any more");
    colleague.reloads();
    colleague.sees("chat-log", "Robin Expert is not connected any more");
    customer.sees("sharing-bar", "Kim Colleague");
    colleague.seesMovingPictures("remote-video");
    technician.clicks("come-back");
    technician.seesMovingPictures("remote-video");
    meeting.endsTheSession(NOTES);
    technician.sees("end-reason", "You ended the session.");
    colleague.seesStatus("status", "complete");
    assertThat(theSession("4714").at("/expertEmail").asText()).isEqualTo("colleague@example.com");
    assertThat(theSession("4714").at("/collaborators/0/email").asText())
        .isEqualTo("expert@example.com");
  }

  @Test
  void twoTechniciansWriteNotesAtTheSameTimeAndLoseNothing() throws Exception {
    meeting.startsFromTheTicket("4715");
    var colleague = meeting.takesInAColleague();
    technician.types("notes", "Paper was empty. ");
    colleague.seesInField("notes", "Paper was empty. ");

    technician.loses("*/notes");
    technician.typesOn("notes", "Ordered toner.");
    technician.sees("notes-state", "data-state", "stuck");
    colleague.typesOn("notes", "Ordered paper.");
    colleague.sees("notes-state", "data-state", "saved");
    var merged = "Paper was empty. Ordered paper.\nOrdered toner.";
    technician.seesInField("notes", merged);
    technician.loses();
    colleague.seesInField("notes", merged);

    technician.loses("*/notes");
    technician.types("notes", "Solved by Robin.");
    colleague.types("notes", "Nothing helped.");
    technician.sees("notes-theirs", "Nothing helped.");
    assertThat(technician.readsField("notes")).isEqualTo("Solved by Robin.");
    technician.loses();
    technician.reloads();
    technician.sees("notes-theirs", "Nothing helped.");
    technician.clicks("notes-keep-mine");
    colleague.seesInField("notes", "Solved by Robin.");
    technician.clicks("notes-undo");
    technician.sees("notes-theirs", "Nothing helped.");
    colleague.seesInField("notes", "Nothing helped.");
    technician.clicks("notes-keep-both");

    var both = "Nothing helped.\nSolved by Robin.";
    colleague.seesInField("notes", both);
    technician.sees("notes-state", "data-state", "saved");
    assertThat(technician.has("notes-decision")).isFalse();
    assertThat(theSession("4715").path("notes").asText()).isEqualTo(both);
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
    technician.sees("session-card", "The technician ended it.");
    assertThat(technician.reads("session-card"))
        .containsPattern("Together for\\s+(\\d+ min )?\\d+ s");
    technician.sees("transcript", QUESTION);
    technician.sees("transcript", ANSWER);
  }

  private static JsonNode theSession(String ticket) throws IOException, InterruptedException {
    var partner = demo.partner();
    return partner.session(partner.ticket(ticket).at("/sessions/0/sessionId").asText());
  }

  private static void theApiTellsTheSame(String ticket) throws IOException, InterruptedException {
    var known = demo.partner().ticket(ticket).at("/sessions/0");
    assertThat(known.path("history").findValuesAsText("status"))
        .containsExactly("notStarted", "waiting", "active", "complete");

    var session = theSession(ticket);

    assertThat(session.path("status").asText()).isEqualTo("complete");
    assertThat(session.path("notes").asText()).isEqualTo(NOTES);
    assertThat(time(session, "startedAt")).isBeforeOrEqualTo(time(session, "customerJoinedAt"));
    assertThat(time(session, "customerJoinedAt")).isBeforeOrEqualTo(time(session, "endedAt"));
  }

  private static Instant time(JsonNode session, String member) {
    return Instant.parse(session.path(member).asText());
  }
}
