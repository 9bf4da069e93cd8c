package org.deskbridge.app.browser;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the pages say when a session may end, and why it did. */
class EndingTest {

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
  void bothPagesSayThatALineIsLostWhileThePictureLives() {
    meeting.startsFromTheTicket("4711");
    meeting.joinsByCode();

    customer.losesTheService();
    customer.sees("connection", "may still see what you share. The session waits until");
    technician.sees("connection", "you still see what they share. The session waits until");
    technician.seesMovingPictures("remote-video");
    customer.findsTheService();
    customer.seesNoMore("connection");
    technician.seesNoMore("connection");

    technician.losesTheService();
    technician.sees("connection", "You still see what Nora Feldmann shares.");
    customer.sees("connection", "Robin Expert has lost the connection to the service");
    technician.findsTheService();
    technician.seesNoMore("connection");
    customer.seesNoMore("connection");

    customer.clicks("leave");
    customer.sees("stay");
    customer.findsNoBarrier();
    customer.clicks("stay");
    customer.sees("sharing-bar");
    customer.clicks("leave");
    customer.clicks("confirm-leave");
    technician.sees("end-reason", "Nora Feldmann left the session.");
    customer.sees("end-reason", "You left the session.");
    customer.seesTitle("The session has ended");
  }

  @Test
  void aCustomerSaysNoAndTheTechnicianEndsAndStartsAgain() {
    meeting.startsFromTheTicket("4712");
    var link = URI.create(technician.reads("join-link"));
    customer.visits(link);
    customer.clicks("decline");
    customer.sees("declined", "You have not joined");
    technician.sees("declined", "said “No, thanks”");
    customer.clicks("join-after-all");
    customer.sees("decline");

    technician.clicks("end-session");
    technician.clicks("confirm-end");
    technician.sees("end-reason", "You ended the session.");
    technician.clicks("start-again");
    technician.seesStatus("status", "waiting");
    technician.sees("about", "Ticket 4712");

    meeting.joinsByCode();
  }
}
