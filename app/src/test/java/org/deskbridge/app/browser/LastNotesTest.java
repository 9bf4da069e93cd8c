package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.deskbridge.app.Partner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that are still being typed when the customer ends the session. */
class LastNotesTest {

  private static final String TICKET = "4711";
  private static final String NOTES = "The tray was empty; paper is in the cupboard.";

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
  void areSavedWithTheSession() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.sees("notes-state", "data-state", "saved");
    technician.sees("unsaved-notes", NOTES);
    assertThat(notesOnRecord()).isEqualTo(NOTES);
  }

  @Test
  void stayOnThePageUntilTheyAreSaved() throws Exception {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

    technician.loses("*/notes");
    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.sees("unsaved-notes", NOTES);
    technician.sees("unsaved-notes", "not saved yet");
    assertThat(notesOnRecord()).isEmpty();

    technician.loses();

    technician.sees("notes-state", "data-state", "saved");
    technician.seesNoMore("unsaved-notes", "not saved yet");
    assertThat(notesOnRecord()).isEqualTo(NOTES);
  }

  @Test
  void canBeCopiedWhereTheServiceRefusesThem() {
    meeting.startsFromTheTicket(TICKET);
    meeting.joinsByCode();

    technician.losesTheSignIn();
    technician.typesWithoutAPause("notes", NOTES);
    leaves();

    technician.sees("unsaved-notes", NOTES);
    technician.sees("unsaved-notes", "could not be saved");
    technician.sees("unsaved-notes", "Copy");
    technician.sees("notes-again", "Try again");
  }

  private void leaves() {
    customer.clicks("leave");
    technician.seesStatus("status", "complete");
  }

  private String notesOnRecord() throws Exception {
    var partner = new Partner(meeting.server());
    var session = partner.ticket(TICKET).at("/sessions/0/sessionId").asText();
    return partner.session(session).path("notes").asText();
  }
}
