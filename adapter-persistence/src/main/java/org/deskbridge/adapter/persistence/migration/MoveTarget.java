package org.deskbridge.adapter.persistence.migration;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.persistence.postgres.PostgresDatabase;
import org.deskbridge.adapter.persistence.postgres.PostgresFailures;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.error.UnavailableException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that is moved to, in one transaction: it takes all or stays as it is. */
final class MoveTarget implements AutoCloseable {

  private static final String FOREIGN =
      """
      select 1
      from pg_tables
      where schemaname = current_schema() and to_regclass('deskbridge_schema_history') is null
      """;

  private static final String NODE_LIVES =
      "select 1 as value from node where alive_until > extract(epoch from clock_timestamp()) * 1000";

  private static final String COLUMNS =
      """
      select column_name, data_type
      from information_schema.columns
      where table_schema = current_schema() and table_name = '%s' and is_generated = 'NEVER'
      order by ordinal_position
      """;

  private static final String IDENTITIES =
      """
      select column_name
      from information_schema.columns
      where table_schema = current_schema() and table_name = '%s' and is_identity = 'YES'
      """;

  private static final String MARK = "moved from a data folder";
  private static final int ROWS_AT_A_TIME = 1000;

  private final Connection connection;

  private MoveTarget(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the database, makes its tables, and keeps all others from writing.
   *
   * @throws UnavailableException if it cannot be opened, or holds tables of something else
   */
  static MoveTarget open(PostgresSettings settings) {
    var source = new PGSimpleDataSource();
    source.setUrl(settings.url());
    source.setUser(settings.user());
    source.setPassword(settings.password());
    try {
      requireOurs(source);
      new PostgresDatabase(source).migrate();
      return begin(source.getConnection());
    } catch (SQLException e) {
      throw PostgresFailures.notOpened(e);
    }
  }

  private static void requireOurs(PGSimpleDataSource source) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(FOREIGN)) {
      if (rows.next()) {
        throw notEmpty("tables of something else");
      }
    }
  }

  private static MoveTarget begin(Connection connection) throws SQLException {
    var target = new MoveTarget(connection);
    var isOpen = false;
    try {
      connection.setAutoCommit(false);
      target.execute("lock table writing in exclusive mode");
      isOpen = true;
      return target;
    } finally {
      if (!isOpen) {
        connection.close();
      }
    }
  }

  /** Returns when a folder with this key was moved here, empty if none was. */
  Optional<Instant> movedAt(String keyCheck) throws SQLException {
    var key = first("select value from about where name = 'key check'");
    if (key.isPresent() && !key.get().equals(keyCheck)) {
      throw notEmpty("what was made with the key of another data folder");
    }
    return first("select value from about where name = '%s'".formatted(MARK)).map(Instant::parse);
  }

  /**
   * Requires that nothing was stored yet and no server runs.
   *
   * @throws UnavailableException that names the first table with rows
   */
  void requireEmpty() throws SQLException {
    if (first(NODE_LIVES).isPresent()) {
      throw new UnavailableException(
          "A server runs on the database, or ended a moment ago (expected: none; end it and come"
              + " again after ten seconds)",
          null);
    }
    for (var each : MovedTables.ALL) {
      if (!MovedTables.NEVER_EMPTY.contains(each.name())
          && first("select 1 as value from %s limit 1".formatted(each.name())).isPresent()) {
        throw notEmpty("rows in the table " + each.name());
      }
    }
  }

  private static UnavailableException notEmpty(String what) {
    return new UnavailableException(
        "The database holds %s (expected: an empty database; make a new one)".formatted(what),
        null);
  }

  /** Keeps the triggers from counting what was counted before, and removes what they begin with. */
  void beginTables() throws SQLException {
    for (var each : MovedTables.COUNTED) {
      execute("alter table %s disable trigger user".formatted(each));
    }
    for (var each : MovedTables.NEVER_EMPTY) {
      execute("delete from " + each);
    }
  }

  /** Makes the table of a month of attempts. */
  void addAttemptMonth(long at) throws SQLException {
    execute("select add_attempt_month(%d)".formatted(at));
  }

  /** Returns the columns of a table that can be written. */
  List<String> columns(MovedTable table) throws SQLException {
    return all(COLUMNS.formatted(table.name()), row -> row.getString("column_name"));
  }

  /** Adds the rows that the source returns. */
  DataMove.Moved copy(MovedTable table, List<String> columns, Rows source) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s (%s) from stdin".formatted(table.name(), String.join(", ", columns)));
    try {
      var lines = new RowLines(columns);
      source.each(
          row -> {
            var line = lines.add(row);
            copy.writeToCopy(line, 0, line.length);
          });
      copy.endCopy();
      return lines.sum(table);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  /** Reads the rows of a table in the order of its key. */
  DataMove.Moved read(MovedTable table, List<String> columns) throws SQLException {
    var texts =
        all(
            COLUMNS.formatted(table.name()),
            row -> row.getString("data_type").equals("text") ? row.getString("column_name") : "");
    var order =
        table.key().stream()
            .map(each -> texts.contains(each) ? each + " collate \"C\"" : each)
            .collect(joining(", "));
    var lines = new RowLines(columns);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      try (var rows =
          statement.executeQuery(
              "select %s from %s%s"
                  .formatted(
                      String.join(", ", columns),
                      table.name(),
                      order.isEmpty() ? "" : " order by " + order))) {
        while (rows.next()) {
          lines.add(rows);
        }
      }
    }
    return lines.sum(table);
  }

  /** Lets numbers go on behind those that were moved, and commits. */
  void finish(Instant now) throws SQLException {
    continueBehind("log_cursor", "cursor", "session_event");
    continueBehind("callback_attempt_number", "number", "callback_attempt");
    for (var each : MovedTables.ALL) {
      for (var column :
          all(IDENTITIES.formatted(each.name()), row -> row.getString("column_name"))) {
        var sequence =
            "select pg_get_serial_sequence('%s', '%s') as value".formatted(each.name(), column);
        continueBehind(first(sequence).orElseThrow(), column, each.name());
      }
    }
    for (var each : MovedTables.COUNTED) {
      execute("alter table %s enable trigger user".formatted(each));
    }
    execute("insert into about (name, value) values ('%s', '%s')".formatted(MARK, now));
    connection.commit();
    execute("analyze");
    connection.commit();
  }

  private void continueBehind(String sequence, String column, String table) throws SQLException {
    execute(
        "select setval('%s', (select coalesce(max(%s), 0) + 1 from %s), false)"
            .formatted(sequence, column, table));
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Optional<String> first(String sql) throws SQLException {
    return all(sql, row -> row.getString("value")).stream().findFirst();
  }

  private <T> List<T> all(String sql, PreparedConnection.Mapping<T> mapping) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<T>();
      while (rows.next()) {
        found.add(mapping.from(rows));
      }
      return found;
    }
  }

  /** Undoes what was not committed. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      if (!connection.isClosed()) {
        connection.rollback();
      }
    }
  }

  /** Hands out rows one by one. */
  @FunctionalInterface
  interface Rows {
    /** Passes each row to the visitor. */
    void each(PreparedConnection.Visitor visitor) throws SQLException;
  }
}
