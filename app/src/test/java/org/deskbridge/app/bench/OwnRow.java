package org.deskbridge.app.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;

/**
 * What one row of the service's own schema costs when nothing is around it: an event of 600
 * characters, 32 of them in a durable transaction, from one thread of this process.
 */
final class OwnRow {

  private static final int GROUP = 32;
  private static final int WARM_UP = 2_000;
  private static final int GROUPS = 4_000;

  private static final String INSERT =
      """
      insert into session_event (cursor, session_number, revision, is_line, event)
      values (null, 1, 0, 0, ?)
      """;

  private OwnRow() {}

  /** Returns the computing of one row in microseconds. */
  static double micros(Path folder) throws Exception {
    SqliteStore.open(folder).close();
    var options = new Properties();
    // As the store does: or the driver asks for the key after each insert.
    options.setProperty("jdbc.get_generated_keys", "false");
    var url = "jdbc:sqlite:" + folder.resolve("deskbridge.db");
    try (var connection = DriverManager.getConnection(url, options)) {
      try (var statement = connection.createStatement()) {
        statement.execute("PRAGMA synchronous=FULL");
      }
      connection.setAutoCommit(false);
      try (var insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, "x".repeat(600));
        insert(insert, WARM_UP);
        var before = CpuTime.seconds(ProcessHandle.current().pid());
        insert(insert, GROUPS);
        var seconds = CpuTime.seconds(ProcessHandle.current().pid()) - before;
        return seconds / GROUPS / GROUP * 1e6;
      }
    }
  }

  private static void insert(PreparedStatement row, int groups) throws SQLException {
    for (int i = 0; i < groups; i++) {
      for (int j = 0; j < GROUP; j++) {
        row.executeUpdate();
      }
      row.getConnection().commit();
    }
  }
}
