package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notes that are still being typed when the customer ends the session. */
class LastNotesTest {

  private static final String NOTES = "The tray was empty; paper is in the cupboard.";
  private static final String MORE = " Ordered more.";

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

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
  void areSavedWithTheSession() throws Exception {
    meeting.startsFromTheTicket("4711");
    meeting.joinsByCode();

    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.sees("notes-state", "data-state", "saved");
    technician.seesInField("notes", NOTES);
    assertThat(notesOnRecord("4711")).isEqualTo(NOTES);
  }

  @Test
  void canBeWrittenAfterTheEndAndReachTheHelpdesk() throws Exception {
    meeting.startsFromTheTicket("4714");
    meeting.joinsByCode();
    meeting.endsTheSession(NOTES);

    technician.sees("notes-state", "data-state", "saved");
    technician.typesOn("notes", MORE);
    technician.leavesTheField();

    technician.sees("notes-state", "data-state", "saved");
    assertThat(notesOnRecord("4714")).isEqualTo(NOTES + MORE);
    technician.turnsToTheFirstWindow();
    technician.sees("session-card", NOTES + MORE);
  }

  @Test
  void stayOnThePageUntilTheyAreSaved() throws Exception {
    meeting.startsFromTheTicket("4712");
    meeting.joinsByCode();

    technician.loses("*/notes");
    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.seesInField("notes", NOTES);
    technician.sees("ended-notes", "not saved yet");
    assertThat(notesOnRecord("4712")).isEmpty();

    technician.loses();

    technician.sees("notes-state", "data-state", "saved");
    technician.seesNoMore("ended-notes", "not saved yet");
    assertThat(notesOnRecord("4712")).isEqualTo(NOTES);
  }

  @Test
  void canBeCopiedWhereTheServiceRefusesThem() {
    meeting.startsFromTheTicket("4713");
    meeting.joinsByCode();

    technician.losesTheSignIn();
    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.seesInField("notes", NOTES);
    technician.sees("ended-notes", "could not be saved");
    technician.sees("ended-notes", "Copy");
    technician.sees("notes-again", "Try again");
  }

  private void leaves() {
    customer.clicks("leave");
    customer.clicks("confirm-leave");
    technician.seesStatus("status", "complete");
  }

  private static String notesOnRecord(String ticket) throws Exception {
    var partner = demo.partner();
    var session = partner.ticket(ticket).at("/sessions/0/sessionId").asText();
    return partner.session(session).path("notes").asText();
  }
}
