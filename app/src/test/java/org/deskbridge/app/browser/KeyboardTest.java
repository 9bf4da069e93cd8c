package org.deskbridge.app.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Both whole paths with the keyboard alone, and nothing on the way that keeps people out. */
class KeyboardTest {

  private static final String QUESTION = "Can you open the printer settings?";
  private static final String ANSWER = "They are open now.";

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
  void bothPathsNeedNoMouse() {
    technicianStarts();
    customerJoins();
    customerShares();
    customerAgreesToBeRecorded();
    bothChat();
    technicianEnds();
  }

  @Test
  void theWayInHasNoBarrier() {
    technician.visits(demo.url().resolve("/"));
    technician.sees("have-code");
    technician.findsNoBarrier();
    technician.tabsTo("give-support");
    technician.presses(Keys.ENTER);
    technician.sees("without-token");
    technician.findsNoBarrier();
    technician.tabsTo("start-without-ticket");
    technician.presses(Keys.ENTER);
    technician.isLedTo("email");
    technician.visits(demo.url().resolve("/lunch"));
    technician.sees("not-found");
    technician.findsNoBarrier();
  }

  @Test
  void wrongLinksHaveNoBarrier() {
    technician.visits(demo.url().resolve("/recordings/none"));
    technician.isLedTo("email");
    technician.presses("expert@example.com", Keys.TAB, "demo", Keys.ENTER);
    technician.isLedToTheHeading();
    technician.findsNoBarrier();
    customer.visits(demo.url().resolve("/join/none"));
    customer.seesThat("a message", "document.querySelector('.sheet h1') !== null");
    customer.findsNoBarrier();
  }

  private void technicianStarts() {
    technician.visits(demo.url().resolve("/helpdesk"));
    technician.tabsTo("ticket-4711");
    technician.presses(Keys.ENTER);
    technician.tabsTo("start-support");
    technician.presses(Keys.ENTER);
    technician.turnsToTheNewWindow();
    technician.isLedTo("email");
    technician.findsNoBarrier();
    technician.presses("expert@example.com", Keys.TAB, "demo", Keys.ENTER);
    technician.isLedToTheHeading();
    technician.findsNoBarrier();
    technician.tabsTo("start-session");
    technician.presses(Keys.ENTER);
    technician.seesStatus("status", "waiting");
    technician.isLedToTheHeading();
    technician.findsNoBarrier();
  }

  private void customerJoins() {
    var code = technician.reads("join-code");
    customer.visits(demo.url().resolve("/join"));
    customer.isLedTo("code");
    customer.findsNoBarrier();
    customer.presses(code.replace(" ", ""));
    customer.isLedToTheHeading();
    customer.findsNoBarrier();
    customer.tabsTo("consent");
    customer.presses(Keys.SPACE);
    customer.tabsTo("join");
    customer.presses(Keys.ENTER);
    customer.isLedToTheHeading();
    customer.findsNoBarrier();
  }

  private void customerShares() {
    customer.tabsTo("share-screen");
    customer.presses(Keys.ENTER);
    customer.sees("sharing-bar");
    customer.isLedToTheHeading();
    customer.findsNoBarrier();
    technician.seesMovingPictures("remote-video");
    technician.findsNoBarrier();
  }

  private void customerAgreesToBeRecorded() {
    technician.tabsTo("record");
    technician.presses(Keys.ENTER);
    customer.isLedTo("recording-question");
    customer.findsNoBarrier();
    customer.tabsTo("recording-agree");
    customer.presses(Keys.ENTER);
    customer.sees("recording-sign");
    customer.isLedToTheHeading();
    customer.findsNoBarrier();
    technician.sees("record", "data-phase", "recording");
    technician.findsNoBarrier();
  }

  private void bothChat() {
    technician.tabsTo("chat-input");
    technician.presses(QUESTION, Keys.ENTER);
    customer.sees("chat-log", QUESTION);
    customer.tabsTo("chat-input");
    customer.presses(ANSWER, Keys.ENTER);
    technician.sees("chat-log", ANSWER);
    technician.findsNoBarrier();
  }

  private void technicianEnds() {
    technician.tabsTo("end-session");
    technician.presses(Keys.ENTER);
    technician.isLedTo("confirm-end");
    technician.findsNoBarrier();
    technician.presses(Keys.ENTER);
    technician.seesStatus("status", "complete");
    technician.isLedToTheHeading();
    technician.findsNoBarrier();
    customer.isLedToTheHeading();
    customer.findsNoBarrier();
  }
}
