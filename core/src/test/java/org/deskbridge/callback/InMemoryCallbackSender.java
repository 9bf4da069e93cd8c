package org.deskbridge.callback;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Keeps what it was to send, and answers as it was told to, otherwise that all went well.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryCallbackSender implements CallbackSender {

  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final Queue<SendResult> answers = new ConcurrentLinkedQueue<>();

  /** Answers the next message that has no answer yet in this way. */
  public void answerNext(SendResult result) {
    answers.add(result);
  }

  /** Answers the next message as a receiver that answers with a status would be understood. */
  public void answerNext(int httpStatus) {
    var outcome =
        httpStatus / 100 == 2
            ? SendResult.Outcome.DELIVERED
            : httpStatus == 410 ? SendResult.Outcome.GONE : SendResult.Outcome.FAILED;
    answerNext(new SendResult(outcome, httpStatus, "", null, Duration.ZERO));
  }

  @Override
  public SendResult send(Message message) {
    sent.add(message);
    var answer = answers.poll();
    return answer == null
        ? new SendResult(SendResult.Outcome.DELIVERED, 200, "", null, Duration.ZERO)
        : answer;
  }

  /** Returns what was sent, first to last. */
  public List<Message> sent() {
    return List.copyOf(sent);
  }
}
