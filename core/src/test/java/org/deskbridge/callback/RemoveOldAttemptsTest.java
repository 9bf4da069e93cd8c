package org.deskbridge.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.deskbridge.Deskbridge;
import org.deskbridge.InMemoryDesk;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.InvalidValueException;
import org.deskbridge.runtime.JobName;
import org.junit.jupiter.api.Test;

class RemoveOldAttemptsTest {

  private final InMemoryDesk memory = new InMemoryDesk();

  @Test
  void keepsAttemptsForThirtyDays() {
    assertKept(memory.desk(), Duration.ofDays(30));
  }

  @Test
  void keepsAttemptsForAsLongAsIsSet() {
    assertKept(
        memory.builder().callbackLogRetention(Duration.ofHours(2)).build(), Duration.ofHours(2));
  }

  private void assertKept(Deskbridge desk, Duration time) {
    for (int i = 0; i < 501; i++) {
      memory.started();
    }
    desk.run(JobName.DISPATCH_CALLBACKS);

    memory.pass(time);
    desk.run(JobName.PURGE_CALLBACK_LOG);
    assertThat(attempts()).isEqualTo(501);

    memory.pass(Duration.ofMillis(1));
    desk.run(JobName.PURGE_CALLBACK_LOG);
    assertThat(attempts()).isZero();
  }

  private long attempts() {
    var desk = memory.desk().callbacks();
    return desk.list(Caller.service(), CallbackQuery.ALL, null, 1000).callbacks().stream()
        .mapToInt(each -> desk.get(Caller.service(), each.id()).attempts().size())
        .sum();
  }

  @Test
  void refusesToKeepNone() {
    var builder = memory.builder();

    assertThatThrownBy(() -> builder.callbackLogRetention(Duration.ZERO))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("callbackLogRetention: PT0S (expected: more than zero)");
  }
}
