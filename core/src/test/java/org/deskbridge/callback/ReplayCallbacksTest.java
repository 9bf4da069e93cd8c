package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.callback.CallbackSender.Message;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.runtime.JobName;
import org.junit.jupiter.api.Test;

class ReplayCallbacksTest {

  private final InMemoryDesk memory = new InMemoryDesk();
  private final InMemoryCallbackSender sender = memory.callbackSender();

  @Test
  void sendsTheSameMessageAtAnotherTime() {
    memory.started();
    dispatch();
    var sent = sender.sent().get(0);
    var later = memory.pass(Duration.ofDays(2));

    assertThat(memory.desk().callbacks().replay(memory.caller(), sent.id())).isOne();
    dispatch();

    assertThat(sender.sent())
        .containsExactly(
            sent, new Message(sent.id(), sent.target(), later, sent.body(), sent.signingSecrets()));
  }

  @Test
  void sendsASessionInTheOrderOfItsEvents() {
    memory.complete();
    var other = memory.complete();
    dispatch();
    var before = sender.sent().size();

    var query = CallbackQuery.ALL.ofSession(other.state().key());
    assertThat(memory.desk().callbacks().replay(memory.caller(), query)).isEqualTo(3);
    dispatch();

    assertThat(sender.sent().subList(before, sender.sent().size()))
        .extracting(each -> each.id().value())
        .containsExactly(
            "msg_%s_1".formatted(other.state().key()),
            "msg_%s_2".formatted(other.state().key()),
            "msg_%s_3".formatted(other.state().key()));
  }

  @Test
  void sendsWhatFailedInAPeriodAndNothingElse() {
    memory.started();
    dispatch();
    var begin = memory.pass(Duration.ofHours(1));
    memory.started();
    sender.answerNext(410);
    dispatch();
    memory.started();
    dispatch();
    var before = sender.sent().size();

    var failed = CallbackQuery.ALL.in(State.STOPPED).during(begin, begin.plusSeconds(60));
    assertThat(memory.desk().callbacks().replay(memory.caller(), failed)).isOne();
    dispatch();

    assertThat(sender.sent()).hasSize(before + 1);
    assertThat(sender.sent().get(before).id()).isEqualTo(sender.sent().get(1).id());
  }

  @Test
  void sendsThousandsInTheirOrder() {
    var session = memory.active();
    var key = session.state().key();
    memory.desk().sessions().end(memory.caller(), key);
    for (int i = 0; i < 1500; i++) {
      memory.started();
    }
    dispatch();
    var before = sender.sent().size();

    var replayed = memory.desk().callbacks().replay(memory.caller(), CallbackQuery.ALL);
    dispatch();

    assertThat(replayed).isEqualTo(1503);
    assertThat(sender.sent()).hasSize(before + 1503);
    assertThat(sender.sent().subList(before, before + 1503))
        .extracting(each -> each.id().value())
        .containsSubsequence("msg_" + key + "_1", "msg_" + key + "_2", "msg_" + key + "_3");
  }

  @Test
  void countsNothingThatWaitsAlready() {
    memory.started();
    var id = memory.desk().callbacks().list(memory.caller(), CallbackQuery.ALL, null, 1);
    var waiting = id.callbacks().get(0).id();

    assertThat(memory.desk().callbacks().replay(memory.caller(), waiting)).isZero();
    assertThat(memory.desk().callbacks().replay(memory.caller(), CallbackQuery.ALL)).isZero();
  }

  @Test
  void triesAReplayOverDaysAsWell() {
    memory.started();
    dispatch();
    var id = sender.sent().get(0).id();
    memory.desk().callbacks().replay(memory.caller(), id);

    while (memory.callbacks().backlog().depth() > 0) {
      memory.setNow(memory.callbacks().nextDue().orElseThrow());
      sender.answerNext(500);
      dispatch();
    }

    assertThat(sender.sent()).hasSize(11);
    var shown = memory.desk().callbacks().get(memory.caller(), id);
    assertThat(shown.callback().state()).isEqualTo(State.GIVEN_UP);
    assertThat(shown.attempts()).hasSize(11);
  }

  @Test
  void sendsNothingOfAnotherAccount() {
    memory.started();
    dispatch();
    var id = sender.sent().get(0).id();
    var desk = memory.desk().callbacks();

    assertThatThrownBy(() -> desk.replay(memory.stranger(), id))
        .isInstanceOf(CallbackNotFoundException.class);
    assertThat(desk.replay(memory.stranger(), CallbackQuery.ALL)).isZero();
    assertThat(desk.claim(10, Set.of())).isEqualTo(List.of());
  }

  private void dispatch() {
    memory.desk().run(JobName.DISPATCH_CALLBACKS);
  }
}
