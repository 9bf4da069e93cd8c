package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.postgres.PostgresHints.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresHintsTest {

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  private final Semaphore calls = new Semaphore(0);
  private DatabaseClock clock;
  private PostgresHints here;
  private PostgresHints there;

  @BeforeEach
  void startTwoNodes() throws SQLException {
    clock = new PostgresDatabase(database.pool()).clock();
    here = PostgresHints.start(database.pool(), clock);
    there = PostgresHints.start(database.pool(), clock);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  @Test
  void callsTheListenersOfAnotherNode() throws Exception {
    there.listen(Channel.LOG, calls::release);

    here.hint(Channel.LOG);

    assertThat(isCalled()).isTrue();
  }

  @Test
  void passesOnWhatAnotherNodeSentAndNotWhatItSentItself() throws Exception {
    var own = new HintSender(database.pool());
    var others = new HintSender(database.pool());
    var receiver =
        new HintReceiver(
            database.pool(), own, on -> {}, each -> calls.release(each == Channel.LOG ? 1 : 0));
    own.start();
    others.start();
    receiver.start();
    assertThat(isCalled()).as("called when it is connected").isTrue();

    own.send(Channel.LOG);
    own.close();
    others.send(Channel.LOG);
    assertThat(isCalled()).isTrue();
    others.close();
    receiver.close();

    assertThat(calls.availablePermits()).isZero();
  }

  @Test
  void callsAListenerWithoutAHint() throws Exception {
    there.listen(Channel.LOG, calls::release);

    assertThat(isCalled()).isTrue();
    assertThat(isCalled()).isTrue();
  }

  @Test
  void callsAListenerAgainThatFailed() throws Exception {
    there.listen(
        Channel.LOG,
        () -> {
          calls.release();
          throw new IllegalStateException("not readable");
        });

    assertThat(isCalled()).isTrue();
    assertThat(isCalled()).isTrue();
  }

  @Test
  void goesOnWhereItsConnectionsWereEnded() throws Exception {
    there.listen(Channel.LOG, calls::release);
    here.hint(Channel.LOG);
    assertThat(isCalled()).isTrue();

    endConnections();
    here.hint(Channel.LOG);

    assertThat(isCalled()).isTrue();
  }

  @Test
  void givesItsConnectionsBackAsTheyWere() throws Exception {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(database.pool().getJdbcUrl());
      pool.setMinimumIdle(0);
      var hints = PostgresHints.start(pool, clock);
      hints.listen(Channel.LOG, calls::release);
      hints.hint(Channel.LOG);
      assertThat(isCalled()).isTrue();
      var connections = pool.getHikariPoolMXBean().getTotalConnections();

      hints.close();

      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
      assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isEqualTo(connections);
      for (int i = 0; i < connections; i++) {
        assertThat(channels(pool.getConnection())).isZero();
      }
    }
  }

  private static int channels(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("select count(*) from pg_listening_channels()")) {
      count.next();
      return count.getInt(1);
    }
  }

  private boolean isCalled() throws InterruptedException {
    return calls.tryAcquire(10, TimeUnit.SECONDS);
  }

  private static void endConnections() throws SQLException {
    database.change(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """);
  }
}
