package org.deskbridge.adapter.persistence;

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
import org.deskbridge.error.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlPersistenceTest {

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

  private static SqlPersistence open(Path folder) {
    return SqlPersistence.open(folder, new SimpleMeterRegistry());
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
