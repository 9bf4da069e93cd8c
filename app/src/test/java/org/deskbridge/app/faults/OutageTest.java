package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.ServerProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service under load whose database is away for some time: calls are told to come again, and it
 * works again by itself, with all that was acknowledged.
 */
@Tag("faults")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class OutageTest {

  /** What the service may take to notice that nothing comes back; and a busy machine. */
  private static final Duration NOTICED = Duration.ofSeconds(15);

  private static final Duration RECOVERED = Duration.ofSeconds(5);
  private static final int STEPS = 200;

  /** For a pool of eight or more that tries once a second, and readers that try by themselves. */
  private static final int CONNECTIONS_A_SECOND = 100;

  @TempDir private Path folder;

  private StatusReceiver receiver;
  private ServerProcess server;
  private ServiceCalls calls;
  private Writers writers;

  @BeforeEach
  void receive() throws IOException {
    receiver = new StatusReceiver();
  }

  @AfterEach
  void end() {
    if (writers != null) {
      writers.close();
    }
    if (server != null) {
      server.close();
    }
    receiver.close();
  }

  private void serve(String... options) throws Exception {
    server = Installed.serve(folder, ServerProcess.freePort(), options);
    calls = ServiceCalls.signIn(server.port());
    writers = new Writers(calls, receiver.url());
  }

  @Test
  void passesWithoutALossOnPostgres() throws Exception {
    try (var postgres = RestartedPostgres.start(folder.resolve("postgres"));
        var relay = new Relay(postgres.port())) {
      var settings = new PostgresSettings(postgres.url(), null, null);
      Installed.in(PostgresStore.open(settings, folder, new SimpleMeterRegistry()));
      serve("--database", RestartedPostgres.url(relay.port()));

      outage("postgres away", "database.away", postgres::kill, postgres::startAgain, 30, relay);
      outage("network cut", "database.away", relay::cut, relay::mend, 5, relay);
      outage("network silent", "database.", relay::stall, relay::flow, 6, relay);

      JournalCheck.holds(writers.finish(), calls, receiver);
    }
  }

  /**
   * Files that may not grow stand in for a full disk, without the rights to mount one. The system
   * gives another reason for them, so that of the service is one of several.
   */
  @Test
  void passesWithoutALossWhenTheDiskIsFull() throws Exception {
    Installed.in(SqliteStore.open(folder));
    serve();

    outage("disk full", "d", () -> limitFiles("1"), () -> limitFiles("unlimited"), 3, null);

    JournalCheck.holds(writers.finish(), calls, receiver);
  }

  private void limitFiles(String bytes) throws IOException, InterruptedException {
    var command =
        new ProcessBuilder(
            "prlimit", "--pid", Long.toString(server.pid()), "--fsize=" + bytes + ":unlimited");
    assertThat(command.start().waitFor()).isZero();
  }

  private void outage(String name, String reason, Step fail, Step mend, int seconds, Relay relay)
      throws Exception {
    writers.awaitAcknowledged(STEPS);
    var connections = relay == null ? 0 : relay.connections();

    writers.pauseOnFailure();
    fail.run();
    var began = System.nanoTime();
    await(name + " is noticed")
        .atMost(NOTICED)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> calls.ready().statusCode() == 503);
    var noticed = since(began);
    assertThat(calls.ready().body()).contains("\"" + reason);
    keepAsking(began + TimeUnit.SECONDS.toNanos(seconds));
    var tried = relay == null ? 0 : relay.connections() - connections;

    mend.run();
    began = System.nanoTime();
    await(name + " is over")
        .atMost(NOTICED)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> calls.ready().statusCode() == 200);
    var recovered = since(began);
    writers.goOn();
    writers.awaitAcknowledged(STEPS);
    System.out.printf(
        "%s: noticed after %d ms, recovered after %d ms, %d connections tried, refused otherwise:"
            + " %s, unanswered: %s%n",
        name,
        noticed.toMillis(),
        recovered.toMillis(),
        tried,
        writers.refusals(),
        writers.unanswered());

    assertThat(recovered).isLessThan(RECOVERED);
    assertThat(tried).isLessThan(CONNECTIONS_A_SECOND * seconds);
    assertThat(writers.refusals()).isEmpty();
    assertThat(writers.unanswered()).isEmpty();
  }

  /** Calls that change something are refused with the time to come again. */
  private void keepAsking(long untilNanos) throws Exception {
    do {
      try {
        calls.request(receiver.url());
        throw new AssertionError("acknowledged without a database");
      } catch (ServiceCalls.RefusedException e) {
        assertThat(e.isOutage()).as(e.getMessage()).isTrue();
      }
      TimeUnit.MILLISECONDS.sleep(200);
    } while (System.nanoTime() - untilNanos < 0);
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private interface Step {
    void run() throws Exception;
  }
}
