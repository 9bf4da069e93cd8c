package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCallbacksTest {

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void leadsFromPageToPage() {
    memory.complete();
    var desk = memory.desk().callbacks();

    var first = desk.list(memory.caller(), CallbackQuery.ALL, null, 2);
    var second = desk.list(memory.caller(), CallbackQuery.ALL, first.next(), 2);

    assertThat(first.callbacks())
        .extracting(LoggedCallback::event)
        .containsExactly(ReportedEvent.ENDED, ReportedEvent.JOINED);
    assertThat(second.callbacks())
        .extracting(LoggedCallback::event)
        .containsExactly(ReportedEvent.STARTED);
    assertThat(second.next()).isNull();
  }

  @Test
  void showsACallbackWithItsAttempts() {
    var session = memory.started();
    memory.callbackSender().answerNext(503, null, "overloaded");
    var id = deliverNext();

    var shown = memory.desk().callbacks().get(memory.caller(), id);

    assertThat(shown.callback().session()).isEqualTo(session.state().id());
    assertThat(shown.callback().state()).isEqualTo(State.WAITING);
    assertThat(shown.attempts())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.at()).isEqualTo(memory.now());
              assertThat(each.result().httpStatus()).isEqualTo(503);
              assertThat(each.result().detail()).isEqualTo("overloaded");
            });
  }

  @Test
  void tellsAForeignCallbackFromNoneByNothing() {
    memory.started();
    var id = deliverNext();
    var desk = memory.desk().callbacks();

    assertThat(desk.list(memory.stranger(), CallbackQuery.ALL, null, 10).callbacks()).isEmpty();
    assertThat(desk.get(Caller.service(), id).callback().id()).isEqualTo(id);
    assertThatThrownBy(() -> desk.get(memory.stranger(), id))
        .isInstanceOf(CallbackNotFoundException.class)
        .hasMessage(new CallbackNotFoundException().getMessage());
    assertThatThrownBy(() -> desk.get(memory.stranger(), new CallbackId("msg_none_1")))
        .isInstanceOf(CallbackNotFoundException.class)
        .hasMessage(new CallbackNotFoundException().getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001})
  void refusesAPageThatIsTooLarge(int limit) {
    var desk = memory.desk().callbacks();

    assertThatThrownBy(() -> desk.list(memory.caller(), CallbackQuery.ALL, null, limit))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("limit: %d (expected: 1..1000)", limit);
  }

  private CallbackId deliverNext() {
    var callback = memory.desk().callbacks().claim(1, Set.of()).get(0);
    memory.desk().callbacks().deliver(callback);
    return callback.id();
  }
}
