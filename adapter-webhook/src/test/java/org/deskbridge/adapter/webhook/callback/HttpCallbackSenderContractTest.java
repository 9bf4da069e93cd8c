package org.deskbridge.adapter.webhook.callback;

import static org.deskbridge.adapter.webhook.RawReceiver.answering;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deskbridge.adapter.webhook.RawReceiver;
import org.deskbridge.adapter.webhook.RawReceiver.Behaviour;
import org.deskbridge.adapter.webhook.SenderFixtures;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.callback.CallbackSender;
import org.deskbridge.callback.CallbackSenderContract;
import org.junit.jupiter.api.AfterEach;

class HttpCallbackSenderContractTest implements CallbackSenderContract {

  private final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();
  private final Webhooks sender = SenderFixtures.sender(Duration.ofSeconds(10));
  private final RawReceiver receiver =
      new RawReceiver(
          (request, out) -> {
            var behaviour = next.poll();
            (behaviour == null ? answering(200, "") : behaviour).answer(request, out);
          });

  @AfterEach
  void close() {
    receiver.close();
    sender.close();
  }

  @Override
  public CallbackSender callbackSender() {
    return sender.callbackSender();
  }

  @Override
  public URI target() {
    return receiver.uri("/callbacks");
  }

  @Override
  public List<Received> received() {
    return receiver.received().stream().map(HttpCallbackSenderContractTest::received).toList();
  }

  private static Received received(RawReceiver.Received request) {
    var headers = request.headers();
    return new Received(
        headers.get("webhook-id"),
        Instant.ofEpochSecond(Long.parseLong(headers.get("webhook-timestamp"))),
        headers.get("content-type"),
        request.body(),
        headers.get("webhook-signature"),
        headers.get("authorization"));
  }

  @Override
  public void answerNext(Answer answer) {
    var headers =
        answer.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue())
            .toArray(String[]::new);
    var hasBody = answer.status() != 204 && answer.status() != 304;
    next.add(
        hasBody
            ? answering(answer.status(), answer.body(), headers)
            : RawReceiver.answeringWithoutBody(answer.status()));
  }

  @Override
  public void hangUpNext() {
    next.add((request, out) -> {});
  }
}
