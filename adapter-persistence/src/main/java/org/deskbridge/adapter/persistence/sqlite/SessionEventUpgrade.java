package org.deskbridge.adapter.persistence.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlFailures;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.adapter.persistence.sql.StateRows;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Converts the events of a data folder of an earlier version, which held the whole state each.
 *
 * <p>Each transaction moves rows from the beginning of the old table to the end of the new one, in
 * the order of their cursors. So the old table holds what is left to do, wherever the process was
 * stopped, and freed pages hold the rows that follow: the file does not grow. It does not shrink
 * either; later sessions use the free space.
 */
final class SessionEventUpgrade implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(SessionEventUpgrade.class);

  /** Old rows in memory at once; with the longest notes, each takes up to 100 KiB. */
  private static final int ROWS_AT_ONCE = 200;

  /** A commit flushes the disk, which takes as long as moving some hundred rows. */
  private static final int READINGS_A_COMMIT = 20;

  private static final long NANOS_BETWEEN_REPORTS = Duration.ofSeconds(5).toNanos();

  private static final String IS_NEEDED =
      "select 1 from sqlite_master where type = 'table' and name = 'session_event_next'";

  private static final String LAST = "select coalesce(max(cursor), 0) as last from session_event";

  private static final String OLD_ROWS =
      """
      select e.cursor, e.session_number, e.revision, e.event, s.state_cursor
      from session_event e
      left join session s on s.number = e.session_number
      order by e.cursor
      limit ?
      """;

  private static final String INSERT =
      """
      insert into session_event_next (cursor, session_number, revision, is_line, event)
      values (?, ?, ?, ?, ?)
      """;

  private static final String REMOVE = "delete from session_event where cursor <= ?";

  private final SqliteDatabase database;
  private final PreparedConnection statements;

  private SessionEventUpgrade(SqliteDatabase database, PreparedConnection statements) {
    this.database = database;
    this.statements = statements;
  }

  /**
   * Converts the events, if that is still to be done, and logs the progress every few seconds.
   *
   * @throws UnavailableException if the disk is full, or an event cannot be read; moved events stay
   *     moved, so call again after the repair
   */
  static void run(SqliteDatabase database) {
    try (var upgrade = open(database)) {
      if (upgrade.isNeeded()) {
        upgrade.moveAll();
      }
    } catch (SQLException e) {
      throw SqlFailures.unavailable(e);
    }
  }

  /** References to the old table will refer to the new one, so none is enforced here. */
  static SessionEventUpgrade open(SqliteDatabase database) throws SQLException {
    var statements = database.openToWrite();
    statements.execute("pragma foreign_keys = off");
    return new SessionEventUpgrade(database, statements);
  }

  boolean isNeeded() throws SQLException {
    return statements.first(IS_NEEDED, row -> true).isPresent();
  }

  private void moveAll() throws SQLException {
    var last = last();
    var progress = new Progress(last);
    for (var moved = move(); moved > 0; moved = move()) {
      progress.report(moved);
    }
    finish();
    if (last > 0) {
      // Old rows that the log still holds would survive an erasure.
      database.clean();
      progress.done();
    }
  }

  private long last() throws SQLException {
    return statements.first(LAST, row -> row.getLong("last")).orElseThrow();
  }

  /** Moves some thousand rows and returns the cursor of the last one; 0 if none was left. */
  long move() throws SQLException {
    statements.execute("begin immediate");
    var end = last();
    var moved = 0L;
    for (int i = 0; i < READINGS_A_COMMIT && moved < end; i++) {
      moved = moveRows(end);
    }
    statements.execute("commit");
    return moved;
  }

  private long moveRows(long end) throws SQLException {
    var rows = statements.all(OLD_ROWS, OldRow::from, ROWS_AT_ONCE);
    for (var row : rows) {
      if (!row.isBlank()) {
        add(row);
      } else if (row.cursor() == end) {
        // The event keeps its cursor, which would be reused otherwise.
        insert(row, false, row.event());
      }
    }
    return remove(rows);
  }

  private void add(OldRow row) throws SQLException {
    try {
      var former = StateJson.former(FormerSessionEvent.class, row.event());
      var event = former.toEvent();
      var isLine = event instanceof SessionEvent.Said said && !said.isErased();
      insert(row, isLine, StateJson.of(event));
      if (row.isLatest()) {
        StateRows.add(statements, row.cursor(), row.session(), StateJson.of(former.after()));
      }
    } catch (UnavailableException e) {
      throw new UnavailableException(
          "The data folder cannot be brought up to date: event %d cannot be read."
              .formatted(row.cursor()),
          e);
    }
  }

  private void insert(OldRow row, boolean isLine, String event) throws SQLException {
    statements.update(INSERT, row.cursor(), row.session(), row.revision(), isLine, event);
  }

  private long remove(List<OldRow> rows) throws SQLException {
    var last = rows.get(rows.size() - 1).cursor();
    statements.update(REMOVE, last);
    return last;
  }

  /** Replaces the empty old table by the new one. */
  private void finish() throws SQLException {
    statements.execute("begin immediate");
    statements.execute("drop table session_event");
    statements.execute("alter table session_event_next rename to session_event");
    statements.execute("commit");
  }

  @Override
  public void close() throws SQLException {
    statements.close();
  }

  /**
   * A row of the old table.
   *
   * @param stateCursor the cursor of the latest event of its session; absent if the session was
   *     removed
   */
  private record OldRow(
      long cursor, long session, int revision, String event, @Nullable Long stateCursor) {

    static OldRow from(ResultSet row) throws SQLException {
      var stateCursor = row.getLong("state_cursor");
      return new OldRow(
          row.getLong("cursor"),
          row.getLong("session_number"),
          row.getInt("revision"),
          row.getString("event"),
          row.wasNull() ? null : stateCursor);
    }

    boolean isBlank() {
      return event.isBlank();
    }

    boolean isLatest() {
      return stateCursor != null && stateCursor == cursor;
    }
  }

  /**
   * Logs the progress of the upgrade. Cursors are numbered from 1, so nothing has to be counted.
   */
  private static final class Progress {

    private final long last;
    private final long begun = System.nanoTime();
    private long reported = begun;

    Progress(long last) {
      this.last = last;
      if (last > 0) {
        log.info(
            "data folder: bringing {} events up to date; this may be stopped and goes on at the"
                + " next start",
            last);
      }
    }

    void report(long moved) {
      var now = System.nanoTime();
      if (now - reported >= NANOS_BETWEEN_REPORTS) {
        reported = now;
        log.info("data folder: {} of {} events are up to date", moved, last);
      }
    }

    void done() {
      log.info(
          "data folder: {} events are up to date after {} s",
          last,
          Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }
  }
}
