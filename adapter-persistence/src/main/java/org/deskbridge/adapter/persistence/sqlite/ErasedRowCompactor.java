package org.deskbridge.adapter.persistence.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;

/**
 * Removes rows of a log that were overwritten because their owner was removed.
 *
 * <p>When rows are removed, the rows beside them may be moved to other pages, and copies of them
 * may stay in the file. So a blank row is removed only where all rows around it are blank as well.
 *
 * @param table ascending in its key, and only ever appended to
 * @param isOwned the condition that a row belongs to something
 */
record ErasedRowCompactor(String table, String key, String isOwned) {

  /**
   * Number of blank rows that are left beside a row that is not blank. A removal moves rows of at
   * most two pages on either side; this many rows of at least 30 bytes fill three.
   */
  private static final int MARGIN = 500;

  /**
   * Frees the space of blank rows where there are many in sequence.
   *
   * @param places the keys of rows that have become blank, in ascending order
   */
  void remove(PreparedConnection on, List<Long> places) throws SQLException {
    var end = 0L;
    for (var place : places) {
      if (place > end) {
        end = removeAround(on, place);
      }
    }
  }

  /** Returns the key of the next row that is not blank. */
  private long removeAround(PreparedConnection on, long place) throws SQLException {
    var before = find(on, "%s < ? and " + isOwned + " order by %s desc limit 1", place, 0);
    var after = find(on, "%s > ? and " + isOwned + " order by %s limit 1", place, Long.MAX_VALUE);
    if (after - before > 2L * MARGIN) {
      var begin = find(on, "%s > ? order by %s limit 1 offset " + MARGIN, before, Long.MAX_VALUE);
      var end = find(on, "%s < ? order by %s desc limit 1 offset " + MARGIN, after, 0);
      on.update("delete from %1$s where %2$s between ? and ?".formatted(table, key), begin, end);
    }
    return after;
  }

  private long find(PreparedConnection on, String condition, long from, long otherwise)
      throws SQLException {
    var sql = "select %1$s from %2$s where ".formatted(key, table) + condition.formatted(key, key);
    return on.first(sql, row -> row.getLong(key), from).orElse(otherwise);
  }
}
