package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.app.ServerProcess;
import org.deskbridge.app.bench.Resident;
import org.deskbridge.app.faults.FaultyReceiver.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Receivers that behave badly in every way at once: each callback ends with a reason in the log,
 * and nothing of it stays in the service.
 */
@Tag("faults")
@EnabledOnOs(OS.LINUX) // what a process has open and takes is read from /proc
class FaultyReceiversTest {

  private static final int SESSIONS_EACH = 2;
  private static final int WARM_UP = 300;

  /** Attempts of 15 s, some of them one after the other, and the rests of a target that is down. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Idle connections and threads end after a minute. */
  private static final Duration IDLE = Duration.ofSeconds(100);

  private static final int MOST_MIB = 50;

  /** Threads of the machine itself that come and go. */
  private static final int SOME = 4;

  @TempDir private Path folder;

  private final Map<Fault, FaultyReceiver> receivers = new EnumMap<>(Fault.class);
  private final Map<Fault, List<String>> tokens = new EnumMap<>(Fault.class);
  private StatusReceiver good;
  private ServerProcess server;
  private ServiceCalls calls;

  @BeforeEach
  void start() throws Exception {
    Installed.in(SqliteStore.open(folder));
    for (var fault : Fault.values()) {
      receivers.put(fault, new FaultyReceiver(fault));
    }
    good = new StatusReceiver();
    server = Installed.serve(folder, ServerProcess.freePort());
    calls = ServiceCalls.signIn(server.port());
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    good.close();
    for (var each : receivers.values()) {
      each.close();
    }
  }

  @Test
  void leaveAReasonInTheLogAndNothingInTheService() throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      session(good.url());
    }
    await().atMost(PATIENCE).until(() -> calls.callbacksWaiting() == 0);
    var memory = Resident.mib(server);
    var threads = count("task");
    var sockets = sockets();

    for (int i = 0; i < SESSIONS_EACH; i++) {
      for (var fault : Fault.values()) {
        var token = session(receivers.get(fault).url());
        tokens.computeIfAbsent(fault, key -> new ArrayList<>()).add(token);
      }
    }

    for (var fault : Fault.values()) {
      for (var token : tokens.get(fault)) {
        await(fault + " is in the log")
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> isTried(token));
        assertEndsAs(fault, calls.callbacks(token));
      }
    }
    var grown = Resident.mib(server) - memory;
    await("connections are closed")
        .atMost(IDLE)
        .until(() -> receivers.values().stream().allMatch(each -> each.open() == 0));
    await("sockets are closed").atMost(IDLE).until(() -> sockets() <= sockets + SOME);
    await("threads end").atMost(IDLE).until(() -> count("task") <= threads + SOME);
    System.out.printf(
        "%d kinds of receivers: memory %.0f MiB before, %.0f MiB more; threads %d, then %d;"
            + " sockets %d, then %d%n",
        receivers.size(), memory, grown, threads, count("task"), sockets, sockets());
    assertThat(grown).as("MiB more").isLessThan(MOST_MIB);
    assertThat(server.output()).doesNotContain(" ERROR ");
  }

  private String session(String callbackUrl) throws Exception {
    var token = calls.request(callbackUrl);
    calls.end(calls.start(token).path("sessionId").asText());
    return token;
  }

  /** Returns whether the first callback of a session was tried, after which the next one may be. */
  private boolean isTried(String token) throws Exception {
    var callbacks = calls.callbacks(token);
    return callbacks.get(callbacks.size() - 1).path("attempts").size() > 0;
  }

  private static void assertEndsAs(Fault fault, List<JsonNode> callbacks) {
    var first = callbacks.get(callbacks.size() - 1);
    assertThat(first.path("state").asText()).as("%s: %s", fault, first).isEqualTo(fault.state());
    var attempt = first.path("attempts").get(0);
    assertThat(attempt.hasNonNull("status") || !attempt.path("failure").asText().isEmpty())
        .as("%s: %s", fault, first)
        .isTrue();
    assertThat(attempt.path("durationMs").asLong()).as("%s", fault).isLessThan(20_000);
    if (fault == Fault.BUSY) {
      assertThat(Instant.parse(first.path("nextAttemptAt").asText()))
          .isAfter(Instant.now().plus(Duration.ofMinutes(110)));
    }
  }

  private long sockets() throws IOException {
    try (var files = Files.list(ofServer("fd"))) {
      return files.filter(FaultyReceiversTest::isSocket).count();
    }
  }

  /** A file that is closed meanwhile is none. */
  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false;
    }
  }

  private long count(String kind) throws IOException {
    try (var entries = Files.list(ofServer(kind))) {
      return entries.count();
    }
  }

  private Path ofServer(String kind) {
    return Path.of("/proc", Long.toString(server.pid()), kind);
  }
}
