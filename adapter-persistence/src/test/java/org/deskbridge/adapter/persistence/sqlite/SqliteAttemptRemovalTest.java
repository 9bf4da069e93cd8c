package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.callback.CallbackFixtures.retryAt;
import static org.deskbridge.session.SessionFixtures.NOON;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.started;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryAttempt.Outcome;
import org.deskbridge.session.SessionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAttemptRemovalTest {

  private static final int OLD = 2500;
  private static final Instant LATER = NOON.plus(Duration.ofDays(1));

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Test
  void leavesNoByteOfAnOldAnswerAndLittleOfItsSpace() throws IOException, SQLException {
    var id = CallbackId.of(commit(started(commit(requested()))).event());
    for (int i = 0; i < OLD; i++) {
      settle(id, NOON, "old-%d-".formatted(i).repeat(i % 40));
    }
    settle(id, LATER, "kept-answer");
    assertThat(folder.database()).contains("old-7-");

    for (var removed = 500; removed == 500; ) {
      removed = folder.store().callbackLog().removeAttempts(LATER, 500);
    }

    assertThat(folder.database()).doesNotContain("old-").contains("kept-answer");
    assertThat(folder.number("select count(*) from callback_attempt")).isLessThan(1100);
    assertThat(folder.store().callbacks().attempts(id))
        .containsExactly(new CallbackQueue.Attempt(LATER, answer("kept-answer")));
    assertThat(folder.store().callbackLog().removeAttempts(LATER, 500)).isZero();
  }

  @Test
  void removesASessionWhoseOldAttemptsAreRemovedAlready() throws IOException {
    var started = commit(started(commit(requested())));
    var id = CallbackId.of(started.event());
    settle(id, NOON, "old-answer");
    settle(id, LATER, "new-answer");
    folder.store().callbackLog().removeAttempts(LATER, 500);

    folder.store().sessionRetention().remove(started.event().session());

    assertThat(folder.database()).doesNotContain("old-answer", "new-answer");
    assertThat(folder.store().callbackLog().removeAttempts(LATER.plusMillis(1), 500)).isOne();
    assertThat(folder.store().callbackLog().removeAttempts(LATER.plusMillis(1), 500)).isZero();
  }

  private void settle(CallbackId id, Instant at, String answer) {
    folder.store().callbacks().settle(id, retryAt(at), answer(answer), at);
  }

  private static DeliveryAttempt answer(String text) {
    return new DeliveryAttempt(Outcome.FAILED, 503, text, null, Duration.ofMillis(3));
  }

  private SessionChange commit(SessionChange change) {
    folder.store().sessions().commit(change);
    return change;
  }
}
