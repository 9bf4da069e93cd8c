package org.deskbridge.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, where a proxy holds back every stream of events. */
class HeldStreamsTest {

  private static final String QUESTION = "Can you hear me?";
  private static final String ANSWER = "Yes, I can.";

  @TempDir private Path data;

  private Meeting meeting;
  private HoldingProxy proxy;

  @BeforeEach
  void open() {
    meeting = Meeting.behindAProxy(data);
    proxy = meeting.proxy();
  }

  @AfterEach
  void close() {
    if (meeting != null) {
      meeting.close();
    }
  }

  @Test
  void theMainJobIsDoneByPollsUntilAStreamGetsThrough() {
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

    technician.seesStatus("status", "complete");
  }
}
