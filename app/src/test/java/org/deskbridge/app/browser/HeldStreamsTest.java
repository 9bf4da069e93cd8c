package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main job, where a proxy holds back every stream of events. */
class HeldStreamsTest {

  private static final String QUESTION = "Can you hear me?";
  private static final String ANSWER = "Yes, I can.";

  @RegisterExtension private static final SharedDemo demo = SharedDemo.behindAProxy();

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
  void theMainJobIsDoneByPollsUntilAStreamGetsThrough() {
    var proxy = demo.proxy();
    var technician = meeting.technician();
    var customer = meeting.customer();

    meeting.startsFromTheTicket("4711");
    meeting.joinsByCode();
    technician.types("chat-input", QUESTION);
    technician.clicks("chat-send");
    customer.sees("chat-log", QUESTION);
    customer.types("chat-input", ANSWER);
    customer.clicks("chat-send");
    technician.sees("chat-log", ANSWER);
    technician.seesNoMore("connection");
    customer.seesNoMore("connection");
    assertThat(proxy.streams()).isZero();

    proxy.letsStreamsThrough();
    await("both pages are back at their streams")
        .atMost(Duration.ofSeconds(60))
        .until(() -> proxy.streams() == 2);
    technician.seesMovingPictures("remote-video");
    customer.clicks("leave");
    customer.clicks("confirm-leave");

    technician.seesStatus("status", "complete");
  }
}
