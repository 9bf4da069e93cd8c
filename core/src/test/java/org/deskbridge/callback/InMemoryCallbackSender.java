package org.deskbridge.callback;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what it was to send, and answers as it was told to, otherwise that all went well.
 *
 * <p>Safe for use by several threads at once.
 */
public final class InMemoryCallbackSender implements CallbackSender {

  private static final int MAX_DETAIL = 4096;

  private final List<Message> sent = new CopyOnWriteArrayList<>();
  private final Queue<DeliveryAttempt> answers = new ConcurrentLinkedQueue<>();

  /** Answers the next message that has no answer yet in this way. */
  public void answerNext(DeliveryAttempt result) {
    answers.add(result);
  }

  /** Answers the next message as a receiver that answers with a status would be understood. */
  public void answerNext(int httpStatus) {
    answerNext(httpStatus, null, "");
  }

  /**
   * Answers the next message as a receiver would be understood that answers in this way.
   *
   * @param retryAfter the header of that name, in seconds; absent, or ignored if it is no number
   */
  public void answerNext(int httpStatus, @Nullable String retryAfter, String body) {
    var detail = body.substring(0, Math.min(MAX_DETAIL, body.length()));
    answerNext(
        new DeliveryAttempt(
            outcome(httpStatus), httpStatus, detail, wait(retryAfter), Duration.ofMillis(1)));
  }

  private static DeliveryAttempt.Outcome outcome(int httpStatus) {
    if (httpStatus == 410) {
      return DeliveryAttempt.Outcome.GONE;
    }
    return httpStatus / 100 == 2
        ? DeliveryAttempt.Outcome.DELIVERED
        : DeliveryAttempt.Outcome.FAILED;
  }

  private static @Nullable Duration wait(@Nullable String retryAfter) {
    return retryAfter != null && retryAfter.matches("[0-9]{1,9}")
        ? Duration.ofSeconds(Long.parseLong(retryAfter))
        : null;
  }

  @Override
  public DeliveryAttempt send(Message message) {
    sent.add(message);
    var answer = answers.poll();
    return answer == null
        ? new DeliveryAttempt(DeliveryAttempt.Outcome.DELIVERED, 200, "", null, Duration.ZERO)
        : answer;
  }

  /** Returns what was sent, first to last. */
  public List<Message> sent() {
    return List.copyOf(sent);
  }
}
