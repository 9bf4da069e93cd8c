package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.deskbridge.session.SessionFixtures.newKey;
import static org.deskbridge.session.room.PresenceRegistryContract.CUSTOMER;
import static org.deskbridge.session.room.PresenceRegistryContract.EXPERT;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.PresenceChanged;
import org.deskbridge.session.room.PresenceRegistry;
import org.deskbridge.session.room.PresenceRegistry.Unannounced;
import org.deskbridge.session.room.PresenceRegistryContract;
import org.deskbridge.session.room.RoomMessage;
import org.deskbridge.session.room.Signal;
import org.deskbridge.session.room.SignalRelay;
import org.deskbridge.session.room.SignalRelayContract;
import org.deskbridge.spi.JobTurns;
import org.deskbridge.spi.LimitRelay;
import org.deskbridge.spi.LimitRelayContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What two nodes on one database know of each other's pages, messages and jobs. */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresNodesTest {

  private static final Duration SOON_OVER = Duration.ofMillis(500);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private PostgresStore one;
  private PostgresStore other;
  private final List<Node> nodes = new ArrayList<>();

  @BeforeEach
  void openTwoNodes() {
    one = database.store();
    other = database.openAnother();
  }

  @AfterEach
  void closeNodes() {
    nodes.forEach(Node::close);
  }

  /** Pages connect to one node; all else that is asked and said reaches the other. */
  @Nested
  class PresenceRegistryTest implements PresenceRegistryContract {
    @Override
    public PresenceRegistry attendance() {
      return new PresenceRegistry() {
        @Override
        public void connected(SessionKey session, ConnectedPage page, Instant at) {
          one.attendance().connected(session, page, at);
        }

        @Override
        public void seen(SessionKey session, ConnectedPage page, Instant at) {
          other.attendance().seen(session, page, at);
        }

        @Override
        public boolean gone(SessionKey session, ConnectedPage page, Instant at) {
          return one.attendance().gone(session, page, at);
        }

        @Override
        public List<ConnectedPage> present(SessionKey session) {
          return other.attendance().present(session);
        }

        @Override
        public Instant lastSeen(SessionKey session, ParticipantRole side) {
          return other.attendance().lastSeen(session, side);
        }

        @Override
        public List<Unannounced> unannounced() {
          return other.attendance().unannounced();
        }
      };
    }

    @Override
    public Instant cameUpAt() {
      return one.attendance().lastSeen(newKey(), ParticipantRole.EXPERT);
    }
  }

  /** Pages send to one node and listen to the other. */
  @Nested
  class SignalRelayTest implements SignalRelayContract {
    @Override
    public SignalRelay signalRelay() {
      return new SignalRelay() {
        @Override
        public void send(SessionKey session, RoomMessage news) {
          one.signalRelay().send(session, news);
        }

        @Override
        public Subscription listen(SessionKey session, Listener listener) {
          return other.signalRelay().listen(session, listener);
        }
      };
    }
  }

  @Nested
  class LimitRelayTest implements LimitRelayContract {
    @Override
    public LimitRelay one() {
      return one.limitRelay();
    }

    @Override
    public LimitRelay other() {
      return other.limitRelay();
    }
  }

  @Test
  void keepsAPageThatMovedToAnotherNodeWhenItsFormerConnectionEnds() {
    var session = newKey();
    one.attendance().connected(session, CUSTOMER, NOON);
    other.attendance().connected(session, CUSTOMER, NOON.plusSeconds(1));

    assertThat(one.attendance().gone(session, CUSTOMER, NOON.plusSeconds(2))).isFalse();
    assertThat(one.attendance().present(session)).containsExactly(CUSTOMER);
    assertThat(one.attendance().lastSeen(session, ParticipantRole.CUSTOMER))
        .isEqualTo(NOON.plusSeconds(1));

    assertThat(other.attendance().gone(session, CUSTOMER, NOON.plusSeconds(3))).isTrue();
    assertThat(one.attendance().present(session)).isEmpty();
  }

  @Test
  void givesUpThePagesOfANodeThatDied() {
    var session = newKey();
    var dead = dead();
    dead.presence.connected(session, EXPERT, NOON);
    dead.presence.connected(session, CUSTOMER, NOON);
    one.attendance().connected(session, CUSTOMER, NOON);
    var alive = alive();

    var lost = new Unannounced(session, new PresenceChanged(EXPERT, false));
    await().untilAsserted(() -> assertThat(alive.presence.unannounced()).containsExactly(lost));

    assertThat(alive.presence.unannounced()).isEmpty();
    assertThat(alive.presence.present(session)).containsExactly(CUSTOMER);
    assertThat(alive.presence.lastSeen(session, ParticipantRole.EXPERT)).isAfter(NOON);
    assertThat(alive.presence.lastSeen(session, ParticipantRole.CUSTOMER)).isEqualTo(NOON);
  }

  @Test
  void bringsBackThePagesOfANodeThatWasGivenUpAndLives() {
    var session = newKey();
    var cutOff = dead();
    cutOff.presence.connected(session, EXPERT, NOON);
    cutOff.presence.connected(session, CUSTOMER, NOON);
    var alive = alive();
    await().until(() -> !alive.presence.unannounced().isEmpty());
    alive.presence.connected(session, CUSTOMER, NOON);

    cutOff.start();

    var back = new Unannounced(session, new PresenceChanged(EXPERT, true));
    await().untilAsserted(() -> assertThat(cutOff.presence.unannounced()).contains(back));
    assertThat(alive.presence.present(session)).containsExactly(CUSTOMER, EXPERT);
    assertThat(cutOff.presence.gone(session, CUSTOMER, NOON)).isFalse();
  }

  @Test
  void writesItsPagesAgainAfterACrashOfTheDatabase() throws SQLException {
    var session = newKey();
    var node = alive();
    node.presence.connected(session, EXPERT, NOON);

    database.change("truncate node, service_start, connected_page, page_seen, job_turn");

    assertThat(node.presence.lastSeen(newKey(), ParticipantRole.EXPERT)).isAfter(NOON);
    await().untilAsserted(() -> assertThat(node.presence.present(session)).containsExactly(EXPERT));
    assertThat(node.presence.lastSeen(session, ParticipantRole.EXPERT)).isAfter(NOON);
  }

  @Test
  void startsTheServiceAnewWhereNoNodeLives() throws SQLException {
    var session = newKey();
    var before = one.attendance().lastSeen(newKey(), ParticipantRole.EXPERT);
    one.attendance().connected(session, EXPERT, before.minusSeconds(3600));
    assertThat(other.attendance().lastSeen(newKey(), ParticipantRole.EXPERT)).isEqualTo(before);

    database.change("update node set alive_until = 0");
    var first = alive();

    assertThat(first.presence.present(session)).isEmpty();
    assertThat(first.presence.lastSeen(session, ParticipantRole.EXPERT)).isAfter(before);
  }

  @Test
  void takesOverTheJobOfANodeThatDied() {
    var dead = dead();
    assertThat(dead.turns.take("a job of the dead")).isTrue();
    var alive = alive();

    assertThat(alive.turns.take("a job of the dead")).isFalse();
    await().until(() -> alive.turns.take("a job of the dead"));
    assertThat(dead.turns.take("a job of the dead")).isFalse();
  }

  @Test
  void takesOverTheJobsOfANodeThatIsClosedAtOnce() {
    assertThat(other.jobTurns().take("a job of the other")).isTrue();
    assertThat(one.jobTurns().take("a job of the other")).isFalse();

    other.close();

    assertThat(one.jobTurns().take("a job of the other")).isTrue();
  }

  @Test
  void keepsTheOrderOfAPageThatSendsMoreThanOneGroup() throws InterruptedException {
    var session = newKey();
    var heard = new LinkedBlockingQueue<RoomMessage>();
    try (var subscription = other.signalRelay().listen(session, heard::add)) {
      assertThat(subscription).isNotNull();
      var sent =
          IntStream.range(0, 500)
              .<RoomMessage>mapToObj(number -> new Signal(EXPERT, null, "\0 " + number))
              .toList();

      sent.forEach(each -> one.signalRelay().send(session, each));

      assertThat(taken(heard, sent.size())).containsExactlyElementsOf(sent);
    }
  }

  private static List<RoomMessage> taken(BlockingQueue<RoomMessage> queue, int count)
      throws InterruptedException {
    var taken = new ArrayList<RoomMessage>();
    while (taken.size() < count) {
      var next = queue.poll(10, TimeUnit.SECONDS);
      assertThat(next).as("message %d", taken.size()).isNotNull();
      taken.add(next);
    }
    return taken;
  }

  /** Joins a node that never says that it lives. */
  private Node dead() {
    var node = new Node();
    nodes.add(node);
    return node;
  }

  private Node alive() {
    var node = dead();
    node.start();
    return node;
  }

  /** A node whose time is soon over. */
  private static final class Node implements AutoCloseable {

    private final ReadConnectionPool connections =
        ReadConnectionPool.borrowing(new PostgresDatabase(database.pool())::open);
    private final PostgresNodes nodes =
        PostgresNodes.join(new PostgresDatabase(database.pool())::open, SOON_OVER);
    private final PostgresPresence presence = new PostgresPresence(connections, nodes);
    private final JobTurns turns = new PostgresJobTurns(connections, nodes);

    void start() {
      nodes.start(presence::restore);
    }

    @Override
    public void close() {
      nodes.close();
    }
  }
}
