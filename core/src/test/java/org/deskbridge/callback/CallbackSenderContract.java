package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.url.HttpUrls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link CallbackSender} does. Implement the methods around one receiver and inherit the
 * tests.
 */
public interface CallbackSenderContract {

  /** When the messages of these tests are sent. */
  Instant AT = Instant.parse("2026-11-21T12:00:00.987Z");

  /** Returns the implementation under test: the same throughout a test, and fresh at its start. */
  CallbackSender callbackSender();

  /** Returns where the receiver listens. */
  URI target();

  /** Returns what arrived at the receiver, first to last; empty at the start of a test. */
  List<Received> received();

  /** Lets the receiver answer the next request in this way; without an answer it says 200. */
  void answerNext(Answer answer);

  /** Lets the receiver take the next request and hang up without an answer. */
  void hangUpNext();

  /** What arrived. */
  record Received(
      String id,
      Instant at,
      String contentType,
      String body,
      String signature,
      @Nullable String authorization) {}

  /** What a receiver answers. */
  record Answer(int status, Map<String, String> headers, String body) {

    /** Returns an answer of which nothing but the status matters. */
    public static Answer of(int status) {
      return new Answer(status, Map.of(), "");
    }
  }

  @Test
  default void saysThatItMayCallAReceiverThatItCalls() {
    assertThat(callbackSender().mayCall(target())).isTrue();
  }

  @Test
  default void carriesTheMessageWithIdTimeAndSignature() {
    var message = message("msg_a_1", "{\"notes\":\"Büro – 東京 🔌\"}");

    var result = callbackSender().send(message);

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(received())
        .singleElement()
        .satisfies(
            received -> {
              assertThat(received.id()).isEqualTo("msg_a_1");
              assertThat(received.at()).isEqualTo(AT.truncatedTo(ChronoUnit.SECONDS));
              assertThat(received.contentType()).startsWith("application/json");
              assertThat(received.body()).isEqualTo(message.body());
              assertThat(received.signature()).isEqualTo(CallbackFixtures.signatureOf(message));
            });
  }

  @Test
  default void sendsUserAndPasswordAsBasicAndShowsThemNowhere() {
    var target = HttpUrls.withLogin(target(), "robin:p%40%C3%9F:%3Aword");
    var message = message("msg_a_1", target, "{}");

    var taken = callbackSender().send(message);
    hangUpNext();
    var broken = callbackSender().send(message);

    assertThat(taken.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(broken.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(received())
        .extracting(Received::authorization)
        .containsOnly("Basic cm9iaW46cEDDnzo6d29yZA==");
    assertThat(List.of(taken, broken, message))
        .allSatisfy(each -> assertThat(each.toString()).doesNotContain("robin", "word"));
  }

  @Test
  default void sendsNoAuthorizationWhereThereIsNone() {
    callbackSender().send(message("msg_a_1", "{}"));

    assertThat(received()).extracting(Received::authorization).containsExactly((String) null);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  default void deliversWhatIsAnsweredByAnySuccess(int status) {
    answerNext(Answer.of(status));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.DELIVERED);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(result.took()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Test
  default void tellsAReceiverThatWantsNoMore() {
    answerNext(Answer.of(410));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.GONE);
    assertThat(result.httpStatus()).isEqualTo(410);
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 304, 400, 401, 403, 404, 408, 429, 500, 502, 503})
  default void failsOnceOnAnythingElse(int status) {
    answerNext(Answer.of(status));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(result.retryAfter()).isNull();
    assertThat(received()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  default void followsNoRedirect(int status) {
    answerNext(new Answer(status, Map.of("Location", target().toString()), ""));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(received()).hasSize(1);
  }

  @Test
  default void hearsHowLongToWait() {
    answerNext(new Answer(503, Map.of("Retry-After", "120"), ""));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.retryAfter()).isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5"})
  default void ignoresAWaitThatMakesNoSense(String retryAfter) {
    answerNext(new Answer(503, Map.of("Retry-After", retryAfter), ""));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.retryAfter()).isNull();
  }

  @Test
  default void keepsTheBeginningOfTheAnswer() {
    answerNext(new Answer(500, Map.of("Content-Type", "text/plain"), "broken " + "x".repeat(9000)));

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.detail()).startsWith("broken xxx").hasSizeBetween(1000, 4096);
  }

  @Test
  default void failsWhenNobodyAnswers() {
    hangUpNext();

    var result = callbackSender().send(message("msg_a_1", "{}"));

    assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(result.httpStatus()).isNull();
    assertThat(received()).hasSize(1);
  }

  @Test
  default void sendsTheSameMessageAgainWhenAskedTo() {
    var message = message("msg_a_1", "{}");
    answerNext(Answer.of(500));

    assertThat(callbackSender().send(message).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(callbackSender().send(message).outcome()).isEqualTo(Outcome.DELIVERED);

    assertThat(received()).extracting(Received::id).containsExactly("msg_a_1", "msg_a_1");
  }

  @Test
  default void sendsForManyAtOnceOrPostpones() {
    var outcomes =
        atOnce(8, number -> callbackSender().send(message("msg_%d_1".formatted(number), "{}")))
            .stream()
            .map(DeliveryAttempt::outcome)
            .toList();

    assertThat(outcomes).isSubsetOf(Outcome.DELIVERED, Outcome.POSTPONED);
    assertThat(received())
        .hasSize((int) outcomes.stream().filter(each -> each == Outcome.DELIVERED).count())
        .isNotEmpty();
  }

  private CallbackSender.Message message(String id, String body) {
    return message(id, target(), body);
  }

  private CallbackSender.Message message(String id, URI target, String body) {
    return new CallbackSender.Message(
        new CallbackId(id),
        target,
        AT,
        body,
        List.of(CallbackFixtures.secretOf("a signing secret")));
  }
}
