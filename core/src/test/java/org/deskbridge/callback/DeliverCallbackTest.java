package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.memory.InMemorySecrets;
import org.deskbridge.memory.InMemorySigningRotations;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.launch.SessionRequest;
import org.junit.jupiter.api.Test;

class DeliverCallbackTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final InMemoryCallbackSender sender = memory.callbackSender();

  @Test
  void sendsTheSessionAsItWasSignedForItsAccount() {
    var started = memory.started();
    memory.desk().sessions().end(memory.caller(), started.state().key());
    var sentAt = memory.pass(Duration.ofMinutes(1));

    assertThat(sendNext().verdict()).isEqualTo(Verdict.DELIVERED);

    var body =
        new InMemoryCallbackFormat().write(SessionView.of(started.state(), memory.secrets()));
    assertThat(sender.sent())
        .containsExactly(
            new CallbackSender.Message(
                new CallbackId("msg_%s_1".formatted(started.state().key())),
                InMemoryDesk.CALLBACK_URL,
                sentAt,
                body,
                List.of(memory.signingSecret())));
  }

  @Test
  void sendsUserAndPasswordThatTheAddressCameWith() {
    var url = URI.create("https://robin:pa55word@helpdesk.example/cb");
    start(url);

    sendNext();

    assertThat(sender.sent()).extracting(CallbackSender.Message::target).containsExactly(url);
    assertThat(sender.sent().get(0).body()).doesNotContain("robin", "pa55word");
  }

  @Test
  void failsWithAReasonWhereUserAndPasswordCannotBeOpened() {
    start(URI.create("https://robin:pa55word@helpdesk.example/cb"));
    var afterALostKey =
        new DeliverCallback(
            memory.callbacks(),
            memory.store().failingReceivers(),
            new InMemoryCallbackFormat(),
            sender,
            new InMemorySecrets(8),
            new InMemorySigningRotations(),
            RetrySchedule.DEFAULT,
            memory.clock());
    var callback = memory.desk().callbacks().claim(1, Set.of()).get(0);

    assertThat(afterALostKey.send(callback).verdict()).isEqualTo(Verdict.RETRY);

    assertThat(sender.sent()).isEmpty();
    assertThat(memory.callbacks().attempts(callback.id()))
        .singleElement()
        .satisfies(each -> assertThat(each.result().detail()).startsWith("target: user and"));
  }

  private void start(URI callbackUrl) {
    var request = new SessionRequest(null, null, null, callbackUrl, null);
    var requested = memory.desk().sessions().request(memory.caller(), request);
    memory.desk().sessions().start(memory.caller(), requested.token());
  }

  @Test
  void sendsEveryStatusInOrder() {
    memory.complete();
    sendAll();

    assertThat(sender.sent())
        .extracting(CallbackSender.Message::body)
        .map(body -> body.replaceAll(".*\"status\":\"(\\w+)\".*", "$1"))
        .containsExactly("waiting", "active", "complete");
  }

  @Test
  void holdsTheLaterOnesBackUntilTheFirstSettled() {
    memory.complete();
    sender.answerNext(503);

    assertThat(sendNext().verdict()).isEqualTo(Verdict.RETRY);
    assertThat(memory.desk().callbacks().claim(10, Set.of())).isEmpty();

    memory.pass(Duration.ofSeconds(6));
    sendAll();
    assertThat(sender.sent())
        .extracting(message -> message.id().value().replaceAll(".*_", ""))
        .containsExactly("1", "1", "2", "3");
  }

  @Test
  void triesTenTimesOverThreeDaysThenGivesUp() {
    memory.started();
    var begin = memory.now();
    var verdicts = new ArrayList<Verdict>();

    while (memory.callbacks().backlog().depth() > 0) {
      memory.setNow(memory.callbacks().nextDue().orElseThrow());
      sender.answerNext(500);
      verdicts.add(sendNext().verdict());
    }

    assertThat(verdicts).hasSize(10).endsWith(Verdict.RETRY, Verdict.GIVEN_UP);
    assertThat(Duration.between(begin, memory.now()))
        .isBetween(Duration.ofHours(75), Duration.ofHours(84));
    assertThat(sender.sent())
        .extracting(CallbackSender.Message::id)
        .containsOnly(sender.sent().get(0).id());
  }

  @Test
  void goesOnWithTheNextAfterGivingUp() {
    memory.active();
    for (int i = 0; i < 10; i++) {
      memory.setNow(memory.callbacks().nextDue().orElseThrow());
      sender.answerNext(500);
      sendNext();
    }

    assertThat(sendNext().verdict()).isEqualTo(Verdict.DELIVERED);
    assertThat(sender.sent())
        .last()
        .extracting(message -> message.id().value())
        .asString()
        .endsWith("_2");
  }

  @Test
  void countsNoAttemptWhileTheTargetIsOverloaded() {
    memory.started();
    sender.answerNext(CallbackFixtures.POSTPONED);

    var settlement = sendNext();

    assertThat(settlement).isEqualTo(CallbackFixtures.postponedTo(memory.now().plusSeconds(5)));
    memory.pass(Duration.ofSeconds(5));
    assertThat(memory.desk().callbacks().claim(1, Set.of()))
        .extracting(Callback::attempts)
        .containsExactly(0);
  }

  @Test
  void stopsWhenTheReceiverWantsNoMore() {
    var key = memory.active().state().key();
    sender.answerNext(410);

    assertThat(sendNext().verdict()).isEqualTo(Verdict.STOPPED);
    memory.desk().sessions().end(memory.caller(), key);

    assertThat(memory.callbacks().backlog().depth()).isZero();
    sendAll();
    assertThat(sender.sent()).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    memory.started();
    sender.answerNext(429, "600", "");

    assertThat(sendNext().dueAt()).isEqualTo(memory.now().plusSeconds(600));
  }

  @Test
  void claimsForHalfAMinute() {
    memory.started();
    var claim = memory.desk().callbacks();

    assertThat(claim.claim(10, Set.of())).hasSize(1);
    memory.pass(Duration.ofSeconds(30).minusMillis(1));
    assertThat(claim.claim(10, Set.of())).isEmpty();
    memory.pass(Duration.ofMillis(1));
    assertThat(claim.claim(10, Set.of())).hasSize(1);
  }

  @Test
  void claimsOnceASessionAndUpToALimit() {
    memory.complete();
    memory.complete();
    memory.complete();

    assertThat(memory.desk().callbacks().claim(2, Set.of())).hasSize(2);
    assertThat(memory.desk().callbacks().claim(2, Set.of())).hasSize(1);
  }

  @Test
  void showsTheSigningSecretToTheOperatorAlone() {
    var show = memory.desk().callbacks();
    var account = memory.expert().account().key();

    assertThat(show.signingSecret(Caller.service(), account)).isEqualTo(memory.signingSecret());
    assertThat(show.signingSecret(Caller.service(), account).value())
        .matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(show.signingSecret(Caller.service(), new AccountKey(99)))
        .isNotEqualTo(memory.signingSecret());
    assertThatThrownBy(() -> show.signingSecret(memory.caller(), account))
        .isInstanceOf(AccessDeniedException.class);
  }

  private DeliveryDecision sendNext() {
    return memory.desk().callbacks().deliver(claimed().get(0));
  }

  private void sendAll() {
    var next = claimed();
    while (!next.isEmpty()) {
      next.forEach(memory.desk().callbacks()::deliver);
      next = claimed();
    }
  }

  private List<Callback> claimed() {
    return memory.desk().callbacks().claim(10, Set.of());
  }
}
