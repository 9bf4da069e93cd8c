package org.deskbridge.adapter.persistence.sqlite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;

/**
 * The mark of a database whose schema these very migrations have made, and no others.
 *
 * <p>A start that finds it leaves Flyway aside, which takes longer to look at a database than the
 * service to open it. It is a checksum of all migrations, kept in the number that SQLite leaves to
 * applications. It is taken away before a migration begins and put back after the last one.
 */
final class SchemaMark {

  static final String MIGRATIONS = "db/deskbridge/sqlite";

  static final List<String> FILES =
      List.of(
          "V1__initial.sql",
          "V2__new_callbacks_first.sql",
          "V3__events_of_changes.sql",
          "V4__counts_and_due_times.sql",
          "V6__callbacks_by_receiver.sql",
          "V9__transcode_turns.sql",
          "V10__disabled_experts.sql",
          "V11__ended_ticket_sessions.sql",
          "V12__event_feed.sql",
          "V13__callback_log.sql",
          "V14__signing_rotations.sql",
          "V15__receivers.sql");

  private static final String HISTORY =
      "select count(*) as all_of_them, sum(success) as done from flyway_schema_history";

  private SchemaMark() {}

  static boolean isOn(PreparedConnection database) throws SQLException {
    return database
            .first("pragma user_version", row -> row.getInt("user_version") == checksum())
            .orElse(false)
        && database.first(HISTORY, SchemaMark::isOfTheseFiles).orElse(false);
  }

  private static boolean isOfTheseFiles(ResultSet history) throws SQLException {
    return history.getInt("all_of_them") == FILES.size() && history.getInt("done") == FILES.size();
  }

  static void put(PreparedConnection database) throws SQLException {
    set(database, checksum());
  }

  static void remove(PreparedConnection database) throws SQLException {
    set(database, 0);
  }

  private static void set(PreparedConnection database, int mark) throws SQLException {
    database.execute("pragma user_version = " + mark);
  }

  private static int checksum() {
    var sum = new CRC32();
    FILES.forEach(file -> sum.update(content(file)));
    return (int) sum.getValue();
  }

  private static byte[] content(String file) {
    try (var script =
        SchemaMark.class.getClassLoader().getResourceAsStream(MIGRATIONS + "/" + file)) {
      return requireNonNull(script, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is part of this jar", e);
    }
  }
}
