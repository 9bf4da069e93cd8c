package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbridge.session.SessionFixtures.requested;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.deskbridge.adapter.persistence.FormerFolder;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.company.CompanyId;
import org.deskbridge.company.PageRequest;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest {

  @TempDir Path folder;

  @Test
  void makesFolderKeyAndDatabase() throws IOException {
    var data = folder.resolve("some/data");

    open(data).close();

    assertThat(data.resolve("deskbridge.db")).exists();
    assertThat(data.resolve("secret.key")).hasSize(32);
    assertThat(permissions(data.resolve("secret.key"))).isEqualTo("rw-------");
    assertThat(permissions(data)).isEqualTo("rwx------");
  }

  @Test
  void letsNobodyElseReadWhatItMakes() throws IOException {
    var data = folder.resolve("data");

    try (var store = open(data);
        var files = Files.list(data)) {
      store.sessions().commit(requested());

      assertThat(files)
          .extracting(each -> each.getFileName().toString())
          .contains("deskbridge.db", "deskbridge.db-wal", "deskbridge.db-shm", "opening.lock");
      assertThat(DataDirectory.at(data).openToOthers()).isEmpty();
    }
  }

  @Test
  void refusesAKeyWhoseDatabaseIsMissing() throws IOException {
    open(folder).close();
    Files.delete(folder.resolve("deskbridge.db"));

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessage(
            "%s: missing (expected: the database that secret.key belongs to; put it back from a"
                + " backup, or move secret.key away to begin anew without it)",
            folder.resolve("deskbridge.db"));
    assertThat(folder.resolve("deskbridge.db")).doesNotExist();
  }

  @Test
  void refusesAKeyWhoseDatabaseIsEmpty() throws IOException {
    open(folder).close();
    Files.write(folder.resolve("deskbridge.db"), new byte[0]);

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("deskbridge.db: missing");
  }

  @Test
  void completesWhatAProcessBeganThatDiedWhileItMadeTheFolder() throws IOException {
    open(folder).close();
    Files.move(folder.resolve("secret.key"), folder.resolve("secret.key.new"));

    open(folder).close();

    assertThat(folder.resolve("secret.key")).hasSize(32);
    assertThat(folder.resolve("secret.key.new")).doesNotExist();
  }

  @Test
  void beginsAnewAfterAProcessThatDiedBeforeThereWasADatabase() throws IOException {
    Files.write(folder.resolve("secret.key.new"), new byte[7]);
    Files.write(folder.resolve("deskbridge.db"), new byte[0]);

    open(folder).close();

    assertThat(folder.resolve("secret.key")).hasSize(32);
  }

  @Test
  void storesNothingInADatabaseThatWasDeleted() throws IOException {
    try (var store = open(folder)) {
      Files.delete(folder.resolve("deskbridge.db"));

      assertThatThrownBy(() -> store.sessions().commit(requested()))
          .isInstanceOf(UnavailableException.class)
          .hasMessage(
              "The database was deleted or replaced while it was in use; nothing was stored.");
    }
  }

  @Test
  void givesEveryFolderAKeyOfItsOwn() throws IOException {
    open(folder.resolve("one")).close();
    open(folder.resolve("other")).close();

    assertThat(Files.readAllBytes(folder.resolve("one/secret.key")))
        .isNotEqualTo(Files.readAllBytes(folder.resolve("other/secret.key")));
  }

  @Test
  void refusesADatabaseWithoutItsKey() throws IOException {
    open(folder).close();
    Files.delete(folder.resolve("secret.key"));

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("secret.key: missing (expected: the key that deskbridge.db was made with)");
    assertThat(folder.resolve("secret.key")).doesNotExist();
  }

  @Test
  void refusesTheKeyOfAnotherDatabase() throws IOException {
    open(folder).close();
    Files.write(folder.resolve("secret.key"), new byte[32]);

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("secret.key: another key (expected: the one that deskbridge.db was made with)");
  }

  @Test
  void refusesAKeyOfAnotherLength() throws IOException {
    Files.write(folder.resolve("secret.key"), new byte[31]);

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("secret.key: 31 bytes (expected: 32)");
  }

  @Test
  void bringsADatabaseOfAnEarlierVersionUpToDate() throws IOException, SQLException {
    open(folder).close();
    FormerFolder.in(folder).close();

    open(folder).close();

    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("deskbridge.db"));
        var statement = connection.createStatement();
        var lines = statement.executeQuery("select is_line from session_event")) {
      assertThat(lines.next()).isFalse();
    }
  }

  @Test
  void countsWhatIsInADatabaseOfAnEarlierVersion() throws SQLException, IOException {
    var url = databaseOfVersion("2");
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into session
            (number, session_key, revision, latest_cursor, status, start_mark, listed_at)
          values (1, 'a', 0, 1, 'NOT_STARTED', 1, 1), (2, 'b', 0, 2, 'WAITING', 2, 2),
            (3, 'c', 0, 3, 'NOT_STARTED', 3, 3)
          """);
      statement.executeUpdate(
          """
          insert into callback (cursor, callback_id, session_number, happened_at, attempts, settled_as)
          values (2, 'x', 2, 7, 0, null), (3, 'y', 3, 5, 1, 'DELIVERED')
          """);
      statement.executeUpdate(
          "insert into company (id, account_key, name, caseless) values (1, 1, 'A', 'a')");
      statement.executeUpdate(
          """
          insert into machine (uuid, company_id, name, caseless, ip_addresses, status)
          values ('m', 1, 'M', 'm', '[]', 'ONLINE')
          """);
    }

    try (var store = open(folder)) {
      assertThat(store.sessionQueries().countByStatus())
          .isEqualTo(Map.of(SessionStatus.NOT_STARTED, 2L, SessionStatus.WAITING, 1L));
      assertThat(store.callbacks().backlog())
          .isEqualTo(new CallbackQueue.Backlog(1, Instant.ofEpochMilli(7)));
      assertThat(store.companies().machines(new CompanyId(1), PageRequest.FIRST).total())
          .isEqualTo(1);
    }
  }

  private String databaseOfVersion(String version) throws IOException {
    Files.write(folder.resolve("secret.key"), new byte[32]);
    var url = "jdbc:sqlite:" + folder.resolve("deskbridge.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/deskbridge/sqlite")
        .loggers("slf4j")
        .target(version)
        .load()
        .migrate();
    return url;
  }

  @Test
  void refusesADatabaseOfALaterVersion() throws SQLException {
    open(folder).close();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("deskbridge.db"));
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into flyway_schema_history
          select 99, '99', 'later', type, script, checksum, installed_by, installed_on, 1, success
          from flyway_schema_history where installed_rank = 1
          """);
    }

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessageStartingWith("The database was made by a later version of Deskbridge.");
  }

  @Test
  void refusesWhatIsNoDatabase() throws IOException {
    open(folder).close();
    Files.writeString(folder.resolve("deskbridge.db"), "no database at all ".repeat(100));

    assertThatThrownBy(() -> open(folder))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("The database cannot be opened or brought up to date.");
  }

  @Test
  void refusesAFolderThatCannotBe() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(UnavailableException.class)
        .hasMessageEndingWith("not usable (expected: a folder that can be written to)");
    assertThatThrownBy(() -> open(file.resolve("data")))
        .isInstanceOf(UnavailableException.class)
        .hasMessageEndingWith("not usable (expected: a folder that can be written to)");
  }

  @Test
  void refusesEverythingOnceItIsClosed() {
    var store = open(folder);
    var change = requested();

    store.close();

    assertThatThrownBy(() -> store.sessions().commit(change))
        .isInstanceOf(UnavailableException.class);
    assertThatThrownBy(() -> store.sessions().byKey(change.after().state().key()))
        .isInstanceOf(UnavailableException.class);
  }

  private static SqliteStore open(Path folder) {
    return SqliteStore.open(folder, new SimpleMeterRegistry());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
