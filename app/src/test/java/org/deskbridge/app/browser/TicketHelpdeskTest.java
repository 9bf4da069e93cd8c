package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.deskbridge.app.browser.PlainHelpdesk.Answer;
import org.deskbridge.app.browser.PlainHelpdesk.Asked;
import org.deskbridge.ticket.TicketOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** What the ticket card makes of a helpdesk that is slow, broken or does not do everything. */
class TicketHelpdeskTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Meeting meeting;
  private PlainHelpdesk helpdesk;
  private Person technician;

  @BeforeEach
  void open() throws IOException {
    meeting = new Meeting(demo);
    helpdesk = new PlainHelpdesk(asked -> Answer.broken());
    technician = meeting.technician();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
    if (helpdesk != null) {
      helpdesk.close();
    }
  }

  @Test
  void opensTheFormOnlyWithADraft() throws Exception {
    startsOn("4711", EnumSet.of(TicketOperation.CREATE));
    technician.runs("Date.prototype.writesDays = Date.prototype.toLocaleDateString");
    technician.runs("Date.prototype.toLocaleDateString = () => { throw new Error() }");

    technician.clicks("ticket-new");

    technician.sees("ticket-message", "That did not work");
    assertThat(technician.has("ticket-create")).isFalse();

    technician.runs("Date.prototype.toLocaleDateString = Date.prototype.writesDays");
    technician.clicks("ticket-again");

    technician.sees("ticket-create");
    assertThat(technician.readsField("ticket-title")).startsWith("Remote support for ");
    assertThat(technician.has("ticket-message")).isFalse();
  }

  @Test
  void anEditedRepeatOpensATicketOfItsOwn() throws Exception {
    startsOn("4712", EnumSet.of(TicketOperation.CREATE));
    technician.clicks("ticket-new");
    technician.clicks("ticket-create");
    technician.sees("ticket-create", "Try again");
    technician.clicks("ticket-create");
    await().atMost(PATIENCE).until(() -> helpdesk.asked().size() == 2);
    technician.sees("ticket-create", "Try again");
    technician.sees("ticket-message", "may have been created");

    helpdesk.answers(asked -> Answer.ticket("T-2"));
    technician.types("ticket-body", "The serial number is on the back.");
    technician.clicks("ticket-create");

    technician.sees("ticket-link", "T-2");
    technician.sees("ticket-message", "earlier try may have created one too");
    assertThat(helpdesk.asked()).hasSize(3);
    assertThat(helpdesk.asked().get(1).requestId())
        .isNotEmpty()
        .isEqualTo(helpdesk.asked().get(0).requestId());
    assertThat(helpdesk.asked().get(2).requestId())
        .isNotEmpty()
        .isNotEqualTo(helpdesk.asked().get(0).requestId());
    assertThat(helpdesk.asked().get(2).body()).contains("The serial number is on the back.");
  }

  @Test
  void asksASlowHelpdeskOneQuestionAtATime() throws Exception {
    var mayAnswer = new CountDownLatch(1);
    helpdesk.answers(
        asked -> {
          mayAnswer.await();
          return Answer.found("T-1", "About " + asked.words());
        });
    startsOn("4713", EnumSet.of(TicketOperation.SEARCH));

    technician.types("ticket-search", "p");
    await().atMost(PATIENCE).until(() -> helpdesk.asked().size() == 1);
    for (var letter : "rinter tray".split("")) {
      technician.typesOn("ticket-search", letter, Keys.ENTER);
    }
    mayAnswer.countDown();

    technician.sees("ticket-results", "About printer tray");
    assertThat(helpdesk.asked()).extracting(Asked::words).containsExactly("p", "printer tray");
  }

  @Test
  void forgetsAFailedSearchWhenTheFieldIsEmptied() throws Exception {
    startsOn("4714", EnumSet.of(TicketOperation.SEARCH));
    technician.types("ticket-search", "printer");
    technician.sees("ticket-again", "Try again");

    technician.empties("ticket-search");

    technician.seesNoMore("ticket-message");
    helpdesk.answers(asked -> Answer.found("T-1", "About " + asked.words()));
    technician.types("ticket-search", "printer");
    technician.sees("ticket-results", "About printer");
  }

  @Test
  void aBrokenHelpdeskLeavesTheSessionAlone() throws Exception {
    startsOn("4715", EnumSet.of(TicketOperation.CREATE));
    meeting.joinsByCode();
    assertThat(technician.has("ticket-new")).isTrue();
    assertThat(technician.has("ticket-search")).isFalse();
    assertThat(technician.has("ticket-use")).isFalse();

    technician.clicks("ticket-new");
    technician.clicks("ticket-create");

    technician.sees(
        "ticket-message",
        "The helpdesk cannot be reached right now, but the session goes on undisturbed.");
    technician.seesMovingPictures("remote-video");
    technician.seesStatus("status", "active");
    assertThat(helpdesk.asked()).hasSize(1);
  }

  /**
   * Every test has a helpdesk of its own, so that none gets what is kept for another that broke.
   */
  private void startsOn(String ticket, Set<TicketOperation> calls)
      throws IOException, InterruptedException {
    var name = "Plain helpdesk of " + ticket;
    demo.partner().registerLink(name, helpdesk.url(), calls);
    meeting.startsFromTheTicket(ticket);
    technician.chooses("ticket-system", name);
  }
}
