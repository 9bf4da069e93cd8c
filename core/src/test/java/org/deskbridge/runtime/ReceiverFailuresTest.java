package org.deskbridge.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.deskbridge.callback.CallbackFixtures;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.callback.InMemoryCallbackSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiverFailuresTest {

  private static final Instant AT = Instant.parse("2026-11-21T12:00:00Z");

  private final InMemoryCallbackSender inner = new InMemoryCallbackSender();
  private final CallbackSender sender = ReceiverFailures.logged(inner);
  private final Logger logger = Logger.getLogger(ReceiverFailures.class.getName());
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    logger.addHandler(lines);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(lines);
    logger.setUseParentHandlers(true);
  }

  @Test
  void passesOnWhatIsSentAndWhatIsAnswered() {
    inner.answerNext(204);

    var answer = sender.send(message("https://desk.example/7"));

    assertThat(answer.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(inner.sent()).hasSize(1);
    assertThat(lines.all).isEmpty();
  }

  @Test
  void logsAHostThatFailsOnceHoweverOftenItIsTried() {
    inner.answerNext(CallbackFixtures.UNANSWERED);
    inner.answerNext(500);
    inner.answerNext(404);

    sender.send(message("http://127.0.0.1:9999/status"));
    sender.send(message("http://127.0.0.1:9999/other"));
    sender.send(message("https://robin:secret@desk.example/7"));

    assertThat(lines.all)
        .containsExactly(
            "callbacks to 127.0.0.1:9999 fail and are tried again: "
                + CallbackFixtures.UNANSWERED.detail(),
            "callbacks to desk.example:443 fail and are tried again: HTTP status 404");
  }

  private static CallbackSender.Message message(String target) {
    return new CallbackSender.Message(
        new CallbackId("msg_a_1"),
        URI.create(target),
        AT,
        "{}",
        List.of(CallbackFixtures.secretOf("a signing secret")));
  }

  /** Keeps what is logged, as it would be printed. */
  private static final class Lines extends Handler {

    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord each) {
      all.add(new SimpleFormatter().formatMessage(each));
    }

    @Override
    public void flush() {
      // Nothing is buffered.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
