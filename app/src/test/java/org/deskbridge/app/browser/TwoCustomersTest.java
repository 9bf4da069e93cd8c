package org.deskbridge.app.browser;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two people open the same join link, each in a browser. */
class TwoCustomersTest {

  @RegisterExtension private static final SharedDemo demo = SharedDemo.inThisProcess();

  private Meeting meeting;

  @BeforeEach
  void open() {
    meeting = new Meeting(demo);
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void theTechnicianLetsTheRightOneIn() {
    var technician = meeting.technician();
    var first = meeting.customer();
    meeting.startsFromTheTicket("4711");
    var link = URI.create(technician.reads("join-link"));
    first.visits(link);
    first.clicks("consent");
    first.clicks("join");
    technician.seesStatus("status", "active");
    first.types("chat-input", "Hello?");
    first.clicks("chat-send");
    first.sees("chat-log", "Hello?");

    var second = meeting.takesInAnother(link);
    second.sees("taken", "A customer has joined already");
    second.findsNoBarrier();
    technician.clicks("other-customer");
    technician.clicks("confirm-other");
    first.sees("taken", "You are no longer in this session");
    first.seesTitle("You are no longer in this session");
    second.types("name", "Carla");
    second.clicks("consent");
    second.clicks("join");
    second.types("chat-input", "It is me.");
    second.clicks("chat-send");

    technician.sees("chat-log", "Carla");
    technician.sees("chat-log", "It is me.");
    second.sees("chat-log", "Nora Feldmann");
    second.sees("chat-log", "You");
    first.reloads();
    first.sees("taken", "A customer has joined already");
    second.runs("open(location.href, '_blank', 'noopener')");
    second.sees("use-here");
    second.findsNoBarrier();
  }
}
