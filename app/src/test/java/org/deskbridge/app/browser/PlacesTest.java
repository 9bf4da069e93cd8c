package org.deskbridge.app.browser;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** That everything has its place, in the frame of a helpdesk and on a phone. */
class PlacesTest {

  private static final String TELL_OF_A_LOST_CONNECTION =
      """
      const notice = document.querySelector('db-line-notice');
      const lost = { side: 'own', until: Date.now() + 60_000 };
      notice.update({ lost, isLate: false }, { own: 'Wait.' });
      notice.update = () => {};
      """;

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
  void everythingHasItsPlace() {
    meeting.startsFromTheTicket("4711");
    theHelpdeskSaysThatItWaits();
    customerJoinsInAFrame();
    theHeaderIsOneRowInAFrameAndTwoOnAPhone();
    theChatIsInSight();
    theConnectionCoversNothing();
    theChatStaysInItsCard();
  }

  private void theHelpdeskSaysThatItWaits() {
    technician.turnsToTheFirstWindow();
    technician.sees("ticket-4711", "Waiting for the customer");
    technician.turnsToTheNewWindow();
  }

  private void theHeaderIsOneRowInAFrameAndTwoOnAPhone() {
    technician.sees("record");
    technician.looksAtSize(600, 500);
    technician.seesThat(
        "one row",
        "box('.top-end').top < box('.top-who').bottom && box('.top').height <= 56"
            + " && box('.top-end').right <= innerWidth");
    technician.looksAtSize(360, 740);
    technician.seesThat(
        "two rows",
        "box('.top').height <= 104 && box('.top-end').top === box('.record').top"
            + " && box('.record').right <= box('.top-end').left"
            + " && box('.top-end').right <= innerWidth");
  }

  private void customerJoinsInAFrame() {
    var code = technician.reads("join-code");
    customer.looksAtSize(600, 500);
    customer.visits(demo.url().resolve(URI.create("/join?layout=iFrame")));
    customer.types("code", code);
    customer.clicks("consent");
    customer.clicks("join");
    customer.clicks("share-screen");
    customer.sees("sharing-bar");
  }

  private void theChatIsInSight() {
    customer.seesThat(
        "the chat is above the fold",
        "scrollY === 0 && box('.chat-form').bottom <= innerHeight && box('.chat-log').height >= 56");
  }

  private void theConnectionCoversNothing() {
    for (var each : new Person[] {technician, customer}) {
      each.looksAtSize(360, 740);
      each.runs(TELL_OF_A_LOST_CONNECTION);
      each.sees("connection");
    }
    technician.seesThat(
        "the lost connection is between header and screen",
        "box('.line-notice').top >= box('.top').bottom"
            + " && box('.line-notice').bottom <= box('.live-main').top");
    customer.seesThat(
        "the lost connection is between the signs and the header",
        "box('.line-notice').top >= box('.sharing-bar').bottom"
            + " && box('.line-notice').bottom <= box('.room-top').top");
  }

  private void theChatStaysInItsCard() {
    technician.looksAtSize(1280, 640);
    technician.loses("*/chat*", "*/ticket*", "*/live/*");
    technician.types("ticket-search", "printer");
    technician.sees("ticket-message");
    technician.types("chat-input", "Can you hear me?");
    technician.clicks("chat-send");
    technician.sees("chat-problem");
    technician.seesThat(
        "the chat is in its card",
        "box('.chat-form').bottom <= box('.chat').bottom && box('.chat-log').height >= 56");
  }
}
