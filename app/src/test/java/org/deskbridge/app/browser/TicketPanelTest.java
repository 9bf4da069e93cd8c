package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.deskbridge.app.Partner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tickets from inside a session, between two real browsers and the demo helpdesk. */
class TicketPanelTest {

  private static final String REQUESTED_ON = "4714";
  private static final String PRINTER = "4711";
  private static final String NEW_TITLE = "Order toner for the second floor";
  private static final String QUESTION = "Which printer is it?";
  private static final String NOTES = "The toner was empty.";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Meeting meeting;
  private Person technician;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
    technician = meeting.technician();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void theTechnicianFindsATicketAndOpensAnotherDuringTheSession() throws Exception {
    meeting.startsFromTheTicket(REQUESTED_ON);
    meeting.joinsByCode();

    linksThePrinterTicket();
    assertThat(technician.opens("ticket-link"))
        .contains("/helpdesk/tickets/" + PRINTER + " _blank ")
        .contains("popup", "width=600", "height=500", "noopener");
    writesInTheSession();
    var id = opensAnother();

    helpdeskShowsBoth(id);
    technician.turnsToTheNewWindow();
    technician.seesMovingPictures("remote-video");
    meeting.endsTheSession(NOTES);
    sessionAndFinalCallbackCarry(id);
  }

  private void linksThePrinterTicket() {
    technician.types("ticket-search", "printer");
    technician.sees("ticket-results", "Printer on the second floor");
    technician.sees("ticket-results", "Nora Feldmann <nora.feldmann@example.com> · open");
    technician.sees("ticket-other");
    usesItAllTheSame();
    technician.clicks("ticket-undo");
    technician.sees("ticket-link", REQUESTED_ON);
    technician.sees("ticket-message", "Undone");
    technician.types("ticket-search", "printer");
    usesItAllTheSame();
  }

  private void usesItAllTheSame() {
    technician.clicks("ticket-use");
    technician.sees("ticket-question", "Nora Feldmann");
    technician.sees("ticket-question", "this session is with Tariq Mansour");
    technician.sees("ticket-link", REQUESTED_ON);
    technician.clicks("ticket-use-other");
    technician.sees("ticket-link", PRINTER);
  }

  private void writesInTheSession() {
    technician.types("chat-input", QUESTION);
    technician.clicks("chat-send");
    technician.sees("chat-log", QUESTION);
    technician.types("notes", NOTES);
  }

  /** Returns the id of the new ticket. */
  private String opensAnother() {
    technician.clicks("ticket-new");
    technician.sees("ticket-title");
    assertThat(technician.readsField("ticket-title"))
        .matches("Remote support for Tariq Mansour on .*20\\d\\d");
    assertThat(technician.readsField("ticket-body"))
        .startsWith("Customer: Tariq Mansour (tariq.mansour@example.com)\nStarted: ")
        .containsPattern("\nDuration so far: (\\d+ min )?\\d+ s\n\nNotes:\n" + NOTES)
        .containsPattern("\n\nChat:\n\\S+ ?\\S* Robin Expert: " + Pattern.quote(QUESTION) + "$");
    technician.types("ticket-title", NEW_TITLE);
    technician.clicks("ticket-create");
    technician.seesNoMore("ticket-link", PRINTER);
    return technician.reads("ticket-link").replaceAll("\\D", "");
  }

  private void helpdeskShowsBoth(String id) {
    technician.turnsToTheFirstWindow();
    technician.sees("ticket-" + id, NEW_TITLE);
    technician.clicks("ticket-" + id);
    technician.sees("ticket-history", "opened this ticket");
    technician.seesStatus("session-status", "active");
    technician.clicks("ticket-" + PRINTER);
    technician.sees("ticket-history", "linked session");
  }

  private void sessionAndFinalCallbackCarry(String id) throws Exception {
    var partner = demo.partner();
    await().atMost(PATIENCE).until(() -> isComplete(reported(partner, id)));
    var reported = reported(partner, id);
    var session = partner.session(reported.path("sessionId").asText());

    assertThat(reported.path("partnerObject").asText()).isEqualTo(id);
    assertThat(session.path("partnerObject").asText()).isEqualTo(id);
    assertThat(session.path("partnerObjectUrl").asText()).endsWith("/helpdesk/tickets/" + id);
    assertThat(session.path("status").asText()).isEqualTo("complete");
  }

  /** Returns what the helpdesk has on a ticket of the last callback. */
  private static JsonNode reported(Partner partner, String id)
      throws IOException, InterruptedException {
    return partner.ticket(id).at("/sessions/0");
  }

  private static boolean isComplete(JsonNode session) {
    return session.path("status").asText().equals("complete");
  }
}
