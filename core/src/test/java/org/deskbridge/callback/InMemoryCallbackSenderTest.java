package org.deskbridge.callback;

import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.List;

class InMemoryCallbackSenderTest implements CallbackSenderContract {

  private final InMemoryCallbackSender sender = new InMemoryCallbackSender();

  @Override
  public CallbackSender callbackSender() {
    return sender;
  }

  @Override
  public URI target() {
    return URI.create("https://helpdesk.example/callbacks/7");
  }

  @Override
  public List<Received> received() {
    return sender.sent().stream()
        .map(
            each ->
                new Received(
                    each.id().value(),
                    each.at().truncatedTo(ChronoUnit.SECONDS),
                    "application/json",
                    each.body(),
                    CallbackFixtures.signatureOf(each)))
        .toList();
  }

  @Override
  public void answerNext(Answer answer) {
    sender.answerNext(answer.status(), answer.headers().get("Retry-After"), answer.body());
  }

  @Override
  public void hangUpNext() {
    sender.answerNext(CallbackFixtures.UNANSWERED);
  }
}
