package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** Compares what the service has with what it acknowledged, and what was reported with both. */
final class JournalCheck {

  /** A callback that was under way when the service was killed is claimed again 30 s later. */
  private static final Duration LEASES_AND_MORE = Duration.ofMinutes(2);

  private static final int AT_ONCE = 16;

  private JournalCheck() {}

  /**
   * Waits until everything was reported, and asserts that nothing is lost, torn or out of order.
   */
  static void holds(List<SessionLife> journal, ServiceCalls calls, StatusReceiver receiver)
      throws Exception {
    await()
        .atMost(LEASES_AND_MORE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> calls.callbacksWaiting() == 0);

    var wrong = new ArrayList<String>();
    var reported = 0;
    var threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      var found =
          journal.stream()
              .filter(life -> life.token() != null)
              .map(life -> threads.submit(() -> Found.of(life, calls, receiver)))
              .toList();
      for (var each : found) {
        wrong.addAll(each.get().wrong());
        reported += each.get().reported();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(wrong).isEmpty();
    assertThat(receiver.changed()).isEmpty();
    assertThat(receiver.distinct()).as("callbacks, each under one id").isEqualTo(reported);
  }

  /** Asserts that nothing was done without being acknowledged. */
  static void acknowledged(List<SessionLife> journal, ServiceCalls calls) throws Exception {
    for (var life : journal) {
      if (life.token() != null) {
        var status = calls.session(String.valueOf(life.token())).path("status").asText();
        assertThat(status).as(life.toString()).isEqualTo(life.acknowledged());
      }
    }
  }

  /** What there is of one session. */
  private record Found(List<String> wrong, int reported) {

    static Found of(SessionLife life, ServiceCalls calls, StatusReceiver receiver)
        throws Exception {
      var session = calls.session(String.valueOf(life.token()));
      var status = session.path("status").asText();
      if (!life.possible().contains(status)) {
        return new Found(List.of("%s, and is %s".formatted(life, status)), 0);
      }
      var expected = life.reportedAt(status);
      var statuses = receiver.statuses(session.path("sessionId").asText());
      return new Found(
          statuses.equals(expected)
              ? List.of()
              : List.of("%s, is %s, reported %s".formatted(life, status, statuses)),
          expected.size());
    }
  }
}
