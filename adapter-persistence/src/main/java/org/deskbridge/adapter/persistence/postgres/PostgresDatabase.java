package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.error.UnavailableException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;

/** The PostgreSQL database: opens connections to it and brings its schema up to date. */
public final class PostgresDatabase {

  private static final int OLDEST = 14;

  /** In a jar of its own, which Flyway finds by itself. */
  private static final String MIGRATION_LIBRARY =
      "org/flywaydb/database/postgresql/PostgreSQLDatabaseType.class";

  private static final String MIGRATIONS = "classpath:db/deskbridge/postgres";

  /** A name of its own, for a platform may have tables and migrations of its own beside ours. */
  private static final String HISTORY = "deskbridge_schema_history";

  /** Flyway's own lock comes too late: two nodes that both find no history table both make one. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('deskbridge schema'))";

  private final DataSource source;
  private final PreparedConnection.Dialect dialect = new PostgresDialect();

  public PostgresDatabase(DataSource source) {
    this.source = source;
  }

  /**
   * Creates or updates the schema; refuses one of a later version. Several nodes may do so at once:
   * one of them works, under an advisory lock, and the others wait for it.
   */
  public void migrate() {
    requireMigrations();
    requireVersion();
    try (var locked = open()) {
      locked.execute("begin isolation level read committed");
      try {
        locked.execute(LOCK);
        bringUpToDate();
      } finally {
        locked.execute("rollback");
      }
    } catch (SQLException | FlywayException e) {
      throw PostgresFailures.notOpened(e);
    }
  }

  private void bringUpToDate() {
    var flyway =
        Flyway.configure(PostgresDatabase.class.getClassLoader())
            .dataSource(source)
            .locations(MIGRATIONS)
            .table(HISTORY)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .loggers("slf4j")
            .load();
    if (Arrays.stream(flyway.info().all()).anyMatch(each -> isFromLater(each.getState()))) {
      throw new UnavailableException(
          "The database was made by a later version of Deskbridge. Run that version or a newer"
              + " one.",
          null);
    }
    flyway.migrate();
  }

  private static void requireMigrations() {
    if (PostgresDatabase.class.getClassLoader().getResource(MIGRATION_LIBRARY) == null) {
      throw new UnavailableException(
          "PostgreSQL: org.flywaydb:flyway-database-postgresql is missing (add it to the"
              + " dependencies, in the version of flyway-core)",
          null);
    }
  }

  private void requireVersion() {
    try (var connection = source.getConnection()) {
      var server = connection.getMetaData();
      if (server.getDatabaseMajorVersion() < OLDEST) {
        throw new UnavailableException(
            "PostgreSQL %s (expected: %d or later; update the database server)"
                .formatted(server.getDatabaseProductVersion(), OLDEST),
            null);
      }
    } catch (SQLException e) {
      throw PostgresFailures.notOpened(e);
    }
  }

  private static boolean isFromLater(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
  }

  /** Starts to send and to receive hints, on connections of their own. */
  PostgresHints startHints(DatabaseClock clock) {
    return PostgresHints.start(source, clock);
  }

  /** Returns the time of the database server. */
  DatabaseClock clock() throws SQLException {
    try (var on = open()) {
      return DatabaseClock.of(
          () -> on.first(DatabaseClock.TIME, DatabaseClock::time).orElseThrow(), System::nanoTime);
    }
  }

  /** Opens a connection; transactions begin and end by statements. */
  PreparedConnection open() throws SQLException {
    var connection = source.getConnection();
    if (!connection.getAutoCommit()) {
      connection.setAutoCommit(true);
    }
    return new PreparedConnection(connection, dialect);
  }
}
