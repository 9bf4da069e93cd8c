package org.deskbridge.app.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.RivalFixtures;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.runtime.JobName;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.SessionView;
import org.deskbridge.session.launch.SessionRequest;
import org.deskbridge.spi.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one database. {@code -Dfaults.node-kills=20} kills one that often in 10,000
 * deliveries, {@code -Dfaults.rounds=1000} has so many sessions fought for.
 */
@Tag("faults")
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TwoNodesTest {

  private static final int RIVALS = 20;
  private static final int WRITERS = 16;
  private static final int DELIVERIES_A_KILL = 500;

  /** What one node has under way to one receiver at the most. */
  private static final int UNDER_WAY = 16;

  private static final Duration LEASES_AND_MORE = Duration.ofMinutes(3);

  /** In this time two nodes deliver less than is left between two kills. */
  private static final Duration SLOWLY = Duration.ofMillis(30);

  @TempDir private Path folder;

  private final Random random = Setting.random(TwoNodesTest.class);
  private RestartedPostgres postgres;

  @BeforeEach
  void start() throws Exception {
    postgres = RestartedPostgres.start(folder.resolve("postgres"));
  }

  @AfterEach
  void stop() throws IOException {
    postgres.close();
  }

  private PostgresStore open() {
    return NodeProcess.open(postgres.url(), folder);
  }

  @Test
  void deliverEverythingInOrderWhileOneOfThemIsKilled() throws Exception {
    var kills = Setting.count("node-kills", 5);
    try (var receiver = new StatusReceiver(SLOWLY)) {
      var sessions = fill(receiver.url(), kills * DELIVERIES_A_KILL / 3);
      var deliveries = 3 * sessions.size();

      try (var node = NodeProcess.inProcess(open())) {
        assertThat(node).isNotNull();
        for (int kill = 0; kill < kills; kill++) {
          try (var other = NodeProcess.start(postgres.url(), folder)) {
            var enough = Math.min(deliveries, receiver.distinct() + 50 + random.nextInt(100));
            await().atMost(LEASES_AND_MORE).until(() -> receiver.distinct() >= enough);
            other.kill();
          }
        }
        await().atMost(LEASES_AND_MORE).until(() -> receiver.distinct() >= deliveries);
        awaitSettled();
      }

      System.out.printf(
          "%d kills of one of two nodes in %d deliveries: %d ids, %d sent again%n",
          kills, deliveries, receiver.distinct(), receiver.again());
      assertThat(receiver.distinct()).isEqualTo(deliveries);
      assertThat(receiver.again()).isLessThanOrEqualTo(kills * UNDER_WAY);
      assertInOrder(receiver, sessions);
    }
  }

  /** Whatever the clocks of their machines say: architecture rules keep nodes from reading them. */
  @Test
  void deliverEverythingOnceAndInOrderWhileBothLive() throws Exception {
    try (var receiver = new StatusReceiver(SLOWLY)) {
      var sessions = fill(receiver.url(), 400);
      var deliveries = 3 * sessions.size();

      try (var node = NodeProcess.inProcess(open());
          var other = NodeProcess.inProcess(open())) {
        assertThat(node).isNotSameAs(other);
        await().atMost(LEASES_AND_MORE).until(() -> receiver.distinct() >= deliveries);
        awaitSettled();
      }

      System.out.printf(
          "%d deliveries of two nodes: %d ids, %d sent again%n",
          deliveries, receiver.distinct(), receiver.again());
      assertThat(receiver.distinct()).isEqualTo(deliveries);
      assertThat(receiver.again()).isZero();
      assertInOrder(receiver, sessions);
    }
  }

  /** Stores sessions from request to end, and returns their ids. */
  private List<String> fill(String url, int count) throws Exception {
    try (var store = open()) {
      return atOnce(
          IntStream.range(0, count)
              .<Callable<String>>mapToObj(i -> () -> store(store, url))
              .toList());
    }
  }

  private static String store(Store store, String url) {
    var requested = SessionFixtures.requested(SessionFixtures.NOON, URI.create(url));
    var started = SessionFixtures.started(requested);
    var joined = SessionFixtures.joined(started);
    for (var each : List.of(requested, started, joined, SessionFixtures.ended(joined))) {
      store.sessions().commit(each);
    }
    return String.valueOf(started.after().state().id());
  }

  private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
    var threads = Executors.newFixedThreadPool(WRITERS);
    try {
      var results = new ArrayList<T>();
      for (var each : threads.invokeAll(tasks)) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private void awaitSettled() {
    try (var store = open()) {
      await().atMost(LEASES_AND_MORE).until(() -> store.callbacks().backlog().depth() == 0);
    }
  }

  private static void assertInOrder(StatusReceiver receiver, List<String> sessions) {
    assertThat(receiver.changed()).isEmpty();
    assertThat(sessions)
        .allSatisfy(
            each ->
                assertThat(receiver.statuses(each))
                    .as(each)
                    .containsExactly("waiting", "active", "complete"));
  }

  @Test
  void agreeOnOneEndOfEachSession() throws Exception {
    var rounds = Setting.count("rounds", 200);
    try (var one = open();
        var two = open()) {
      var caller = Caller.of(Installed.add(one));
      var nodes = List.of(node(one), node(two));
      for (int round = 0; round < rounds; round++) {
        fightForASession(one, nodes, caller, round);
      }
      System.out.printf("%d sessions, %d rivals each, from two nodes%n", rounds, RIVALS);
    }
  }

  /** A session may expire as soon as it has started. */
  private static Deskbridge node(PostgresStore store) {
    var soon = Duration.ofMillis(1);
    var late = Duration.ofHours(1);
    return Deskbridge.builder()
        .store(store)
        .sessionTimeouts(new SessionTimeouts(soon, soon, late, late))
        .build();
  }

  private static void fightForASession(
      Store store, List<Deskbridge> nodes, Caller caller, int round) {
    var request = new SessionRequest(null, null, null, URI.create("http://127.0.0.1:9/"), null);
    var requested = nodes.get(round % 2).sessions().request(caller, request);
    var key = requested.state().key();
    var joinToken = SessionView.of(requested.state(), store.secrets()).joinToken();
    if (round % 3 > 0) {
      nodes.get(0).sessions().start(caller, requested.token());
    }

    RivalFixtures.atOnce(
        RIVALS,
        rival -> {
          var node = nodes.get(rival % 2);
          return succeeds(
              switch ((rival / 2 + round) % 4) {
                case 0 -> () -> node.sessions().start(caller, requested.token());
                case 1 -> () -> node.joining().join(joinToken, null, null);
                case 2 -> () -> node.sessions().end(caller, key);
                default -> () -> node.run(JobName.END_ABANDONED_SESSIONS);
              });
        });
    succeeds(() -> nodes.get(0).sessions().start(caller, requested.token()));
    nodes.get(1).sessions().end(caller, key);

    var events = SessionFixtures.history(store.sessions(), key);
    var moves = new ArrayList<SessionStatus>();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).revision()).isEqualTo(i);
      if (events.get(i) instanceof SessionEvent.Moved moved) {
        moves.add(moved.status());
      }
    }
    assertThat(moves)
        .isIn(
            List.of(SessionStatus.WAITING, SessionStatus.ABANDONED),
            List.of(SessionStatus.WAITING, SessionStatus.ACTIVE, SessionStatus.COMPLETE));
    assertThat(nodes)
        .allSatisfy(
            node ->
                assertThat(node.sessions().get(caller, requested.token().value()).state().status())
                    .isEqualTo(moves.get(moves.size() - 1)));
  }

  private static boolean succeeds(Runnable step) {
    try {
      step.run();
      return true;
    } catch (DeskbridgeException e) {
      return false;
    }
  }
}
