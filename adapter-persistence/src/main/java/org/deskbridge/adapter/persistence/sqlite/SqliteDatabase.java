package org.deskbridge.adapter.persistence.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import org.deskbridge.adapter.persistence.files.OwnerOnly;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlFailures;
import org.deskbridge.error.UnavailableException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file: opens connections to it and brings its schema up to date. */
public final class SqliteDatabase {

  /** How long to wait while another process writes. */
  private static final int BUSY_TIMEOUT_MILLIS = 5000;

  /**
   * Moves the log into the file every 32 MiB rather than every 4: each move costs two more flushes
   * of the disk, and reading 32 MiB after a crash takes no time.
   */
  private static final int PAGES_BETWEEN_CHECKPOINTS = 8192;

  /** Holds the index pages that inserts change, for some hundred thousand sessions. */
  private static final int WRITER_CACHE_KIB = 16 * 1024;

  /** A cleaning blocks all writers while there is a reader, so each attempt is short. */
  private static final int CLEANING_TIMEOUT_MILLIS = 500;

  private static final int CLEANING_TRIES = 20;

  private static final int LARGEST_KEPT_LOG_BYTES = 64 * 1024 * 1024;

  private final Path file;
  private final SQLiteDataSource source;

  public SqliteDatabase(Path file) {
    this.file = file;
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.setJournalSizeLimit(LARGEST_KEPT_LOG_BYTES);
    // Otherwise the driver reads the number of the last row after every insert.
    config.setGetGeneratedKeys(false);
    this.source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
  }

  /** Creates or updates the schema; refuses one of a later version. */
  void migrate() {
    try {
      create();
      if (!isUpToDate()) {
        bringUpToDate();
      }
    } catch (FlywayException | IOException | SQLException e) {
      throw new UnavailableException("The database cannot be opened or brought up to date.", e);
    }
  }

  /** What cannot be read is left to Flyway to judge. */
  private boolean isUpToDate() {
    try (var statements = new PreparedConnection(source.getConnection())) {
      return SchemaMark.isOn(statements);
    } catch (SQLException e) {
      return false;
    }
  }

  private void bringUpToDate() throws SQLException {
    var flyway =
        Flyway.configure(SqliteDatabase.class.getClassLoader())
            .dataSource(source)
            .locations("classpath:" + SchemaMark.MIGRATIONS)
            .loggers("slf4j")
            .load();
    if (Arrays.stream(flyway.info().all()).anyMatch(each -> isFromLater(each.getState()))) {
      throw new UnavailableException(
          "The database was made by a later version of Deskbridge. Run that version or a newer"
              + " one.",
          null);
    }
    try (var statements = new PreparedConnection(source.getConnection())) {
      SchemaMark.remove(statements);
      flyway.migrate();
      SchemaMark.put(statements);
    }
  }

  /** Makes an empty file, whose rights SQLite gives to the files beside it as well. */
  private void create() throws IOException {
    if (Files.notExists(file)) {
      OwnerOnly.open(file).close();
    }
  }

  /** Returns the file. */
  Path file() {
    return file;
  }

  private static boolean isFromLater(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }

  /** Opens the connection that writes. */
  public PreparedConnection openToWrite() throws SQLException {
    var statements = new PreparedConnection(source.getConnection());
    statements.execute("pragma wal_autocheckpoint = " + PAGES_BETWEEN_CHECKPOINTS);
    statements.execute("pragma cache_size = -" + WRITER_CACHE_KIB);
    // Removed rows are overwritten, and no temporary file is written that others could read.
    statements.execute("pragma secure_delete = on");
    statements.execute("pragma temp_store = memory");
    return statements;
  }

  /** Opens a connection that changes nothing. */
  public PreparedConnection openToRead() throws SQLException {
    var statements = new PreparedConnection(source.getConnection());
    statements.execute("pragma query_only = true");
    return statements;
  }

  /** Opens a connection that changes nothing in the database but may write a copy of it. */
  PreparedConnection openToCopy() throws SQLException {
    return new PreparedConnection(source.getConnection());
  }

  /** Opens a database that no other process uses, without changing it or its folder. */
  PreparedConnection openUnchanged() throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    return new PreparedConnection(config.createConnection("jdbc:sqlite:" + file));
  }

  /**
   * Makes removed and overwritten data unreadable: moves the log, which holds former pages, into
   * the file and empties it.
   *
   * @throws UnavailableException if a reader has been active for ten seconds; try again
   */
  void clean() {
    try (var statements = new PreparedConnection(source.getConnection())) {
      statements.execute("pragma busy_timeout = " + CLEANING_TIMEOUT_MILLIS);
      for (int i = 0; i < CLEANING_TRIES; i++) {
        var isDone =
            statements.first("pragma wal_checkpoint(truncate)", row -> row.getInt("busy") == 0);
        if (isDone.orElse(false)) {
          return;
        }
      }
      throw new UnavailableException(
          "The database is busy; its log still holds removed data.", null);
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
  }
}
