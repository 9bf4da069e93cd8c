package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbridge.CallbackDesk;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.LogLines;
import org.deskbridge.PortFixtures;
import org.deskbridge.account.AccountKey;
import org.deskbridge.auth.AccessDeniedException;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.receiver.FailingReceiver;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.callback.receiver.ReceiverNotFoundException;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.runtime.JobName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DisableReceiverTest {

  @RegisterExtension final LogLines log = LogLines.of(DeliverCallback.class);

  private final InMemoryDesk memory = new InMemoryDesk();
  private final CallbackDesk callbacks = memory.desk().callbacks();
  private final InMemoryCallbackSender sender = memory.callbackSender();
  private final AccountKey account = memory.expert().account().key();

  @Test
  void disablesAReceiverThatFailedForFiveDays() {
    fail(500);
    memory.pass(Duration.ofHours(60));
    fail(503);
    memory.pass(Duration.ofHours(60).minusMillis(1));
    fail(CallbackFixtures.UNANSWERED);
    assertThat(receiver().isDisabled()).isFalse();
    memory.pass(Duration.ofMillis(1));

    fail(500);

    assertThat(receiver().disabledAt()).isEqualTo(memory.now());
    assertThat(receiver().failingSince()).isEqualTo(memory.now().minus(Duration.ofDays(5)));
    assertThat(receiver().address().value()).isEqualTo("https://helpdesk.example/callbacks/7");
  }

  @Test
  void keepsWhatWaitsAndSendsItInOrderOnceEnabled() {
    disable();
    var before = sender.sent().size();
    var key = memory.active().state().key();
    memory.desk().sessions().end(memory.caller(), key);
    dispatch();
    memory.pass(Duration.ofDays(30));
    dispatch();
    assertThat(sender.sent()).hasSize(before);

    callbacks.enableReceiver(memory.caller(), account, InMemoryDesk.CALLBACK_URL);
    dispatch();

    assertThat(sender.sent())
        .extracting(each -> each.id().value())
        .filteredOn(each -> each.contains(key.value()))
        .containsExactly("msg_" + key + "_1", "msg_" + key + "_2", "msg_" + key + "_3");
    assertThat(callbacks.receivers(memory.caller(), account)).isEmpty();
    assertThat(memory.callbacks().backlog().depth()).isZero();
  }

  @Test
  void endsTheRowOfFailuresByASuccess() {
    fail(500);
    memory.pass(Duration.ofHours(100));
    memory.started();
    dispatch();

    assertThat(callbacks.receivers(memory.caller(), account)).isEmpty();
    memory.pass(Duration.ofHours(20));
    fail(500);
    assertThat(receiver().failingSince()).isEqualTo(memory.now());
  }

  @Test
  void countsNeitherAReceiverThatWantsNoMoreNorOneThatIsNotCalled() {
    fail(410);
    fail(CallbackFixtures.POSTPONED);

    assertThat(callbacks.receivers(memory.caller(), account)).isEmpty();
  }

  @Test
  void countsNeitherReplaysNorTestMessages() {
    memory.started();
    dispatch();
    callbacks.replay(memory.caller(), sender.sent().get(0).id());
    sender.answerNext(500);
    dispatch();
    sender.answerNext(500);
    callbacks.ping(memory.caller(), account, InMemoryDesk.CALLBACK_URL);

    assertThat(callbacks.receivers(memory.caller(), account)).isEmpty();
  }

  @Test
  void beginsAnewWhereNothingWasSentForFiveDays() {
    failAndStop();
    memory.pass(Duration.ofDays(30));

    failAndStop();

    assertThat(receiver().failingSince()).isEqualTo(memory.now().minusSeconds(10));
    assertThat(receiver().isDisabled()).isFalse();
  }

  @Test
  void enablesOnlyWhatIsDisabledInReach() {
    fail(500);
    var other = new AccountKey(account.value() + 100);
    var url = InMemoryDesk.CALLBACK_URL;

    assertThatThrownBy(() -> callbacks.enableReceiver(memory.caller(), account, url))
        .isInstanceOf(ReceiverNotFoundException.class);
    assertThatThrownBy(() -> callbacks.enableReceiver(memory.caller(), other, url))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> callbacks.receivers(Caller.anyone(), account))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void goesByTheAddressWithoutUserAndQuery() {
    disable();

    callbacks.enableReceiver(
        Caller.service(),
        account,
        URI.create("https://robin:pa55@Helpdesk.example:443/callbacks/7?a=b"));

    assertThat(callbacks.receivers(Caller.service(), account)).isEmpty();
  }

  @Test
  void tellsTheOwnerByEventsAndTheOperatorByTheLog() {
    disable();
    var disabledAt = memory.now();
    memory.pass(Duration.ofHours(1));
    callbacks.enableReceiver(memory.caller(), account, InMemoryDesk.CALLBACK_URL);

    assertThat(log.all())
        .containsExactly(
            ("WARNING: callbacks of account %s to https://helpdesk.example/callbacks/7: disabled, as"
                    + " it has answered nothing but failures since 2026-11-21T12:00:00Z; they wait"
                    + " until the receiver is enabled")
                .formatted(account));
    assertThat(events())
        .extracting(ReceiverEvent::kind, ReceiverEvent::at)
        .containsExactly(
            tuple(ReceiverEvent.Kind.DISABLED, disabledAt),
            tuple(ReceiverEvent.Kind.ENABLED, memory.now()));
    assertThat(events()).extracting(each -> each.receiver().disabledAt()).containsOnly(disabledAt);
  }

  @Test
  void holdsNothingWhereTheReceiverWasEnabledMeanwhile() {
    disable();
    var id = "msg_%s_1".formatted(memory.started().state().key());
    var enabledMeanwhile =
        PortFixtures.before(
            CallbackQueue.class,
            memory.callbacks(),
            "settle",
            () -> callbacks.enableReceiver(memory.caller(), account, InMemoryDesk.CALLBACK_URL));

    var decision = deliver(enabledMeanwhile, callbacks.claim(1, Set.of()).get(0));
    dispatch();

    assertThat(decision.verdict()).isEqualTo(DeliveryDecision.Verdict.HOLD);
    assertThat(sender.sent()).extracting(each -> each.id().value()).contains(id);
  }

  private DeliveryDecision deliver(CallbackQueue queue, Callback callback) {
    return new DeliverCallback(
            queue,
            memory.store().failingReceivers(),
            new InMemoryCallbackFormat(),
            sender,
            memory.secrets(),
            memory.store().signingRotations(),
            RetrySchedule.DEFAULT,
            memory.clock())
        .send(callback);
  }

  private List<ReceiverEvent> events() {
    return memory.desk().events().read(memory.caller(), FeedCursor.START, 200).events().stream()
        .filter(FeedEvent.OfReceiver.class::isInstance)
        .map(each -> ((FeedEvent.OfReceiver) each).event())
        .toList();
  }

  private void disable() {
    fail(500);
    for (int i = 0; i < 2; i++) {
      memory.pass(Duration.ofHours(60));
      fail(500);
    }
    assertThat(receiver().isDisabled()).isTrue();
  }

  private void fail(int status) {
    memory.started();
    sender.answerNext(status);
    deliverOne();
  }

  private void fail(DeliveryAttempt result) {
    memory.started();
    sender.answerNext(result);
    deliverOne();
  }

  /** Fails once and leaves nothing that is tried again. */
  private void failAndStop() {
    fail(500);
    memory.pass(Duration.ofSeconds(10));
    sender.answerNext(410);
    deliverOne();
  }

  /** Fresh callbacks come first. */
  private void deliverOne() {
    callbacks.deliver(callbacks.claim(1, Set.of()).get(0));
  }

  private void dispatch() {
    memory.desk().run(JobName.DISPATCH_CALLBACKS);
  }

  private FailingReceiver receiver() {
    assertThat(callbacks.receivers(memory.caller(), account)).hasSize(1);
    return callbacks.receivers(memory.caller(), account).get(0);
  }
}
