package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbridge.RivalFixtures.atOnce;
import static org.deskbridge.session.SessionFixtures.requested;
import static org.deskbridge.session.SessionFixtures.said;
import static org.deskbridge.session.SessionFixtures.started;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackQueueContract;
import org.deskbridge.recording.Chunks;
import org.deskbridge.recording.ChunksContract;
import org.deskbridge.recording.Recordings;
import org.deskbridge.recording.RecordingsContract;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.deskbridge.spi.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What one writer guarantees on SQLite holds between the writers of two nodes: the contracts about
 * rivals are kept where each call goes to the other node than the call before.
 */
@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class TwoNodesTest {

  private static final int WRITERS = 8;
  private static final int LINES = 40;

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private final AtomicInteger calls = new AtomicInteger();
  private List<PostgresStore> nodes;

  @BeforeEach
  void openTwoNodes() {
    nodes = List.of(database.store(), database.openAnother());
  }

  private <T> T inTurn(Class<T> port, Function<Store, T> portOf) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(portOf.apply(node(calls.getAndIncrement())), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private PostgresStore node(int number) {
    return nodes.get(number % nodes.size());
  }

  @Nested
  class SessionsTest implements SessionsContract {
    @Override
    public Sessions sessions() {
      return inTurn(Sessions.class, Store::sessions);
    }
  }

  @Nested
  class CallbackQueueTest implements CallbackQueueContract {
    @Override
    public CallbackQueue callbacks() {
      return inTurn(CallbackQueue.class, Store::callbacks);
    }

    @Override
    public Sessions sessions() {
      return inTurn(Sessions.class, Store::sessions);
    }
  }

  @Nested
  class RecordingsTest implements RecordingsContract {
    @Override
    public Recordings recordings() {
      return inTurn(Recordings.class, Store::recordings);
    }
  }

  @Nested
  class ChunksTest implements ChunksContract {
    @Override
    public Chunks chunks() {
      return inTurn(Chunks.class, Store::chunks);
    }
  }

  /** A reader goes on from the last cursor it saw, so what appears before that is lost to it. */
  @Test
  void showsNoEventBeforeOneThatWasAlreadySeen() throws Exception {
    var isWritten = new AtomicBoolean();
    var reader = CompletableFuture.supplyAsync(() -> follow(isWritten));

    atOnce(
        WRITERS,
        number -> {
          var sessions = node(number).sessions();
          var change = requested();
          sessions.commit(change);
          change = started(change);
          sessions.commit(change);
          for (int i = 0; i < LINES; i++) {
            change = said(change, ParticipantRole.EXPERT, "line " + i);
            sessions.commit(change);
          }
          return change;
        });
    isWritten.set(true);

    assertThat(reader.get(30, TimeUnit.SECONDS))
        .isSorted()
        .hasSize(WRITERS * (LINES + 2))
        .containsExactlyElementsOf(cursorsAfter(0));
  }

  /** Reads once more after the last commit. */
  private static List<Long> follow(AtomicBoolean isWritten) {
    var seen = new ArrayList<Long>();
    boolean isLast;
    do {
      isLast = isWritten.get();
      seen.addAll(cursorsAfter(seen.isEmpty() ? 0 : seen.get(seen.size() - 1)));
    } while (!isLast);
    return seen;
  }

  private static List<Long> cursorsAfter(long last) {
    try (var connection = database.pool().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select cursor from session_event where cursor > %d order by cursor"
                    .formatted(last))) {
      var cursors = new ArrayList<Long>();
      while (rows.next()) {
        cursors.add(rows.getLong("cursor"));
      }
      return cursors;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void makesTheTablesOnceWhereSeveralNodesStartAtOnce() throws SQLException {
    var url = TestServer.create("started_at_once");

    atOnce(
        4,
        number -> {
          new PostgresDatabase(TestServer.source(url)).migrate();
          return number;
        });

    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) as done from deskbridge_schema_history where success")) {
      rows.next();
      assertThat(rows.getInt("done")).isEqualTo(1);
    }
  }
}
