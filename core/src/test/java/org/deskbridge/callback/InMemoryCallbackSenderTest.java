package org.deskbridge.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;

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
                    CallbackFixtures.signatureOf(each),
                    authorization(each.target())))
        .toList();
  }

  /** What a sender makes of user and password; here nothing is sent. */
  private static @Nullable String authorization(URI target) {
    return HttpUrls.login(target)
        .map(login -> URLDecoder.decode(login, UTF_8).getBytes(UTF_8))
        .map(login -> "Basic " + Base64.getEncoder().encodeToString(login))
        .orElse(null);
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
