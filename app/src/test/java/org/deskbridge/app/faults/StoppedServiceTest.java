package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service that is asked to end again and again under load: it ends in time, and what it began to
 * do it acknowledges first. {@code -Dfaults.stops=20} asks that often.
 */
@Tag("faults")
class StoppedServiceTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MOST_STEPS = 400;

  @TempDir private Path folder;

  private final Random random = Setting.random(StoppedServiceTest.class);
  private final int port = ServerProcess.freePort();

  @Test
  void endsInTimeAndFinishesWhatIsUnderWay() throws Exception {
    var stops = Setting.count("stops", 5);
    var took = new ArrayList<Duration>();
    Installed.in(SqliteStore.open(folder));
    var server = Installed.serve(folder, port);
    try (var receiver = new StatusReceiver()) {
      var calls = ServiceCalls.signIn(port);
      try (var writers = new Writers(calls, receiver.url())) {
        for (int stop = 0; stop < stops; stop++) {
          writers.awaitAcknowledged(1 + random.nextInt(MOST_STEPS));
          writers.pauseOnFailure();
          var began = System.nanoTime();
          assertThat(server.stop(LIMIT)).isEqualTo(143);
          took.add(Duration.ofNanos(System.nanoTime() - began));
          server = Installed.serve(folder, port);
          writers.goOn();
        }
        var journal = writers.finish();
        JournalCheck.holds(journal, calls, receiver);
        JournalCheck.acknowledged(journal, calls);
        assertThat(receiver.again()).as("callbacks that were sent again").isZero();
        Collections.sort(took);
        System.out.printf(
            "%d stops: %d sessions, %d callbacks; ended after %d ms, at most %d ms; %d calls"
                + " unanswered, refused %s%n",
            stops,
            journal.size(),
            receiver.distinct(),
            took.get(took.size() / 2).toMillis(),
            took.get(took.size() - 1).toMillis(),
            writers.unanswered().size(),
            writers.refusals());
      }
    } finally {
      server.close();
    }
  }
}
