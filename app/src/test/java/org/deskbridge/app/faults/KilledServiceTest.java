package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service, or its database, that is killed again and again while it is written to: what was
 * acknowledged is there, every status is reported once under one id, and it works again at once.
 *
 * <p>{@code -Dfaults.kills=100} kills each of them that often.
 */
@Tag("faults")
class KilledServiceTest {

  private static final Duration READY = Duration.ofSeconds(5);

  /** Steps from one kill to the next; an instant and some hundred milliseconds. */
  private static final int MOST_STEPS = 400;

  @TempDir private Path folder;

  private final Random random = Setting.random(KilledServiceTest.class);
  private final int port = ServerProcess.freePort();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void losesNothingOnSqlite() throws Exception {
    Installed.in(SqliteStore.open(folder));

    killTheService(Setting.count("kills", 10));
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void losesNothingOnPostgres() throws Exception {
    try (var postgres = RestartedPostgres.start(folder.resolve("postgres"))) {
      Installed.in(open(postgres));

      killTheService(Setting.count("kills", 6), "--database", postgres.url());
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  void losesNothingWhenPostgresIsKilled() throws Exception {
    var kills = Setting.count("kills", 8);
    try (var postgres = RestartedPostgres.start(folder.resolve("postgres"));
        var receiver = new StatusReceiver()) {
      Installed.in(open(postgres));
      try (var server = start("--database", postgres.url())) {
        assertThat(server.port()).isEqualTo(port);
        var calls = ServiceCalls.signIn(port);
        try (var writers = new Writers(calls, receiver.url())) {
          for (int kill = 0; kill < kills; kill++) {
            writers.awaitAcknowledged(1 + random.nextInt(MOST_STEPS));
            writers.pauseOnFailure();
            if (kill % 2 == 0) {
              postgres.kill();
              postgres.startAgain();
            } else {
              postgres.killBackend();
            }
            awaitReady(calls);
            writers.goOn();
          }
          finish(writers, calls, receiver, kills);
        }
      }
    }
  }

  private PostgresStore open(RestartedPostgres postgres) {
    var settings = new PostgresSettings(postgres.url(), null, null);
    return PostgresStore.open(settings, folder, new SimpleMeterRegistry());
  }

  private void killTheService(int kills, String... options) throws Exception {
    var server = start(options);
    try (var receiver = new StatusReceiver()) {
      var calls = ServiceCalls.signIn(port);
      try (var writers = new Writers(calls, receiver.url())) {
        for (int kill = 0; kill < kills; kill++) {
          writers.awaitAcknowledged(1 + random.nextInt(MOST_STEPS));
          writers.pauseOnFailure();
          server.kill();
          var began = System.nanoTime();
          server = start(options);
          waits.add(Duration.ofNanos(System.nanoTime() - began));
          writers.goOn();
        }
        finish(writers, calls, receiver, kills);
      }
    } finally {
      server.close();
    }
  }

  private ServerProcess start(String... options) {
    return Installed.serve(folder, port, options);
  }

  /** Waits from when the database may be reached again. */
  private void awaitReady(ServiceCalls calls) {
    var began = System.nanoTime();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> calls.ready().statusCode() == 200);
    waits.add(Duration.ofNanos(System.nanoTime() - began));
  }

  private void finish(Writers writers, ServiceCalls calls, StatusReceiver receiver, int kills)
      throws Exception {
    var journal = writers.finish();
    JournalCheck.holds(journal, calls, receiver);
    assertThat(writers.refusals()).isEmpty();
    Collections.sort(waits);
    System.out.printf(
        "%d kills: %d sessions, %d callbacks, %d sent again; ready after %d ms, at most %d ms%n",
        kills,
        journal.size(),
        receiver.distinct(),
        receiver.again(),
        waits.get(waits.size() / 2).toMillis(),
        waits.get(waits.size() - 1).toMillis());
    assertThat(waits.get(waits.size() / 2)).isLessThan(READY);
  }
}
