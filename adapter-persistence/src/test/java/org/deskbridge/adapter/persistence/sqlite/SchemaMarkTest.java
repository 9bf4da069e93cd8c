package org.deskbridge.adapter.persistence.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.error.UnavailableException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaMarkTest {

  @TempDir private Path folder;

  @Test
  void isMadeOfAllMigrations() throws Exception {
    var migrations =
        new File(SchemaMark.class.getClassLoader().getResource(SchemaMark.MIGRATIONS).toURI());

    var files = Arrays.asList(migrations.list());

    assertThat(files).containsExactlyInAnyOrderElementsOf(SchemaMark.FILES);
  }

  @Test
  void isOnADatabaseThatIsUpToDate() throws Exception {
    database().migrate();

    assertThat(isMarked()).isTrue();
  }

  @Test
  void countsForNothingWhereAMigrationIsMissing() throws Exception {
    migrateTo("6");
    mark();

    database().migrate();

    try (var connection = connection()) {
      assertThat(connection.first("select count(*) as turns from transcode_turn", row -> "made"))
          .contains("made");
    }
    assertThat(isMarked()).isTrue();
  }

  @Test
  void countsForNothingWhereAMigrationFailed() throws Exception {
    database().migrate();
    try (var connection = connection()) {
      connection.update("update flyway_schema_history set success = 0 where version = '9'");
    }

    assertThat(isMarked()).isFalse();
    assertThatThrownBy(() -> database().migrate()).isInstanceOf(UnavailableException.class);
  }

  @Test
  void isTakenAwayBeforeAMigrationBegins() throws Exception {
    migrateTo("6");
    mark();
    try (var connection = connection()) {
      connection.execute("create table transcode_turn (in_the_way integer)");
    }

    assertThatThrownBy(() -> database().migrate()).isInstanceOf(UnavailableException.class);

    try (var connection = connection()) {
      assertThat(connection.first("pragma user_version", row -> row.getInt("user_version")))
          .contains(0);
    }
  }

  @Test
  void staysAsItIsOnADatabaseOfALaterVersion() throws Exception {
    database().migrate();
    try (var connection = connection()) {
      connection.execute("pragma user_version = 4711");
      connection.update(
          """
          insert into flyway_schema_history
          select 99, '99', 'later', type, script, checksum, installed_by, installed_on, 1, success
          from flyway_schema_history where installed_rank = 1
          """);
    }

    assertThatThrownBy(() -> database().migrate())
        .hasMessageStartingWith("The database was made by a later version of Deskbridge.");

    try (var connection = connection()) {
      assertThat(connection.first("pragma user_version", row -> row.getInt("user_version")))
          .contains(4711);
    }
  }

  private Path file() {
    return folder.resolve("deskbridge.db");
  }

  private SqliteDatabase database() {
    return new SqliteDatabase(file());
  }

  private PreparedConnection connection() throws SQLException {
    return new PreparedConnection(DriverManager.getConnection(url()));
  }

  private String url() {
    return "jdbc:sqlite:" + file();
  }

  private boolean isMarked() throws SQLException {
    try (var connection = connection()) {
      return SchemaMark.isOn(connection);
    }
  }

  private void mark() throws SQLException {
    try (var connection = connection()) {
      SchemaMark.put(connection);
    }
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("classpath:" + SchemaMark.MIGRATIONS)
        .loggers("slf4j")
        .target(version)
        .load()
        .migrate();
  }
}
