package org.deskbridge.adapter.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.deskbridge.session.SessionFixtures.requested;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.deskbridge.adapter.persistence.StoreDesk;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

@EnabledOnOs(
    value = OS.LINUX,
    architectures = "amd64",
    disabledReason = "the PostgreSQL of the tests is for Linux on x86-64")
class PostgresStoreTest {

  private static final String END_CONNECTIONS =
      """
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = '%s' and pid <> pg_backend_pid()
      """;

  @RegisterExtension static final OpenDatabase database = new OpenDatabase();

  @Test
  void keepsEverythingWhenItIsClosedAndOpenedAgain() {
    var requested = commit(requested());

    database.reopen();

    assertThat(isStored(requested)).isTrue();
  }

  @Test
  void letsADeskWorkOnIt() {
    var started = new StoreDesk(database.store(), "erika@example.com").start();

    assertThat(database.store().sessions().byKey(started.key()).orElseThrow().state())
        .isEqualTo(started);
    assertThat(database.store().callbacks().backlog().depth()).isEqualTo(1);
  }

  @Test
  void storesATextWithTheCharacterThatPostgresRefuses() {
    var id = new ClientId("client");

    database.store().clients().put(new OAuthClient(id, "a\0b", null));

    assertThat(database.store().clients().client(id).orElseThrow().name()).isEqualTo("a\uFFFDb");
  }

  @Test
  void goesOnWhereTheDatabaseEndedItsConnections() throws SQLException {
    commit(requested());

    endConnections();

    assertThat(isStored(commit(requested()))).isTrue();
  }

  @Test
  void refusesWhatItCannotStoreAndGoesOnWithoutARestart() throws SQLException {
    var before = commit(requested());
    onServer("alter database %s allow_connections false".formatted(name()));
    endConnections();

    assertThatThrownBy(() -> commit(requested())).isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> isStored(before)).isInstanceOf(UnavailableException.class);

    onServer("alter database %s allow_connections true".formatted(name()));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .ignoreExceptionsInstanceOf(UnavailableException.class)
        .untilAsserted(() -> assertThat(isStored(commit(requested()))).isTrue());
    assertThat(isStored(before)).isTrue();
  }

  @Test
  void makesAKeyForANewDatabaseAndRefusesAnother(@TempDir Path other) throws IOException {
    var key = database.folder().resolve("secret.key");
    assertThat(key).hasSize(32);

    assertThatThrownBy(() -> PostgresStore.open(database.pool(), other))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("secret.key: missing (expected: the key that the database was made");
    Files.write(other.resolve("secret.key"), new byte[32]);
    assertThatThrownBy(() -> PostgresStore.open(database.pool(), other))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("secret.key: another key (expected: the one that the database was");
    Files.copy(key, other.resolve("secret.key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    PostgresStore.open(database.pool(), other).close();
  }

  @Test
  void refusesADatabaseOfALaterVersion(@TempDir Path folder) throws SQLException {
    database.change(
        """
        insert into deskbridge_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (999, '999', 'later', 'SQL', 'V999__later.sql', 'postgres', 1, true)
        """);

    assertThatThrownBy(() -> PostgresStore.open(database.pool(), folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("The database was made by a later version of Deskbridge.");

    database.change("delete from deskbridge_schema_history where version = '999'");
  }

  /** A platform may keep its own tables in the database, and migrate them with the same tool. */
  @Test
  void goesByTheTimeOfTheServerWhateverTheClockOfTheNodeSays(@TempDir Path folder)
      throws SQLException {
    var source = TestServer.source(TestServer.create("an_hour_ahead"));
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          create schema ahead;
          create function ahead.clock_timestamp() returns timestamptz language sql
            return pg_catalog.clock_timestamp() + interval '1 hour';
          alter database an_hour_ahead set search_path = ahead, pg_catalog;
          """);
    }

    try (var store = PostgresStore.open(source, folder)) {
      var started = new StoreDesk(store, "erika@example.com").start();

      var anHourAhead = Instant.now().plus(Duration.ofHours(1));
      assertThat(store.clock().instant()).isCloseTo(anHourAhead, within(1, ChronoUnit.MINUTES));
      assertThat(started.listedAt()).isCloseTo(anHourAhead, within(1, ChronoUnit.MINUTES));
    }
  }

  @Test
  void makesItsTablesBesideThoseOfAPlatform(@TempDir Path folder) throws SQLException {
    var source = TestServer.source(TestServer.create("of_a_platform"));
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table flyway_schema_history (of_the_platform text)");
    }

    PostgresStore.open(source, folder).close();
    PostgresStore.open(source, folder).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no_such_database | postgres | There is no database of that name.
          postgres         | nobody   | The database refuses user or password.
          """)
  void saysWhatToDoWhereItIsNotLetIn(
      String name, String user, String message, @TempDir Path folder) {
    var source = new PGSimpleDataSource();
    source.setUrl(TestServer.url(name));
    source.setUser(user);

    assertThatThrownBy(() -> PostgresStore.open(source, folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void saysWhatToDoWhereThereIsNoServer(@TempDir Path folder) {
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/deskbridge");
      pool.setConnectionTimeout(250);
      pool.setInitializationFailTimeout(-1);

      assertThatThrownBy(() -> PostgresStore.open(pool, folder))
          .isInstanceOf(UnavailableException.class)
          .hasMessageStartingWith("The database cannot be reached. Check host and port");
    }
  }

  private static SessionChange commit(SessionChange change) {
    database.store().sessions().commit(change);
    return change;
  }

  private static boolean isStored(SessionChange change) {
    return database.store().sessions().byKey(change.after().state().key()).isPresent();
  }

  private static String name() {
    return database.pool().getJdbcUrl().replaceAll(".*/|\\?.*", "");
  }

  private static void endConnections() throws SQLException {
    onServer(END_CONNECTIONS.formatted(name()));
  }

  private static void onServer(String sql) throws SQLException {
    try (var connection = TestServer.connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
