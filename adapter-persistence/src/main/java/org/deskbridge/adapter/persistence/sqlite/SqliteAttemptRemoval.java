package org.deskbridge.adapter.persistence.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlCallbackLog;

/**
 * Removes attempts as {@link SqliteSessionRetention} removes sessions: they are overwritten in
 * place, because the rows beside them hold answers of receivers that must not be copied.
 */
final class SqliteAttemptRemoval implements SqlCallbackLog.AttemptRemoval {

  /** The rows of removed sessions and of attempts whose time is over. */
  static final ErasedRowCompactor BLANK_ROWS =
      new ErasedRowCompactor(
          "callback_attempt",
          "number",
          "at >= 0 and exists (select 1 from callback c where c.cursor = callback_attempt.cursor)");

  private static final String BLANK =
      """
      update callback_attempt
      set at = -1 - at, detail = printf('%*s', length(cast(detail as blob)), '')
      where number = ? and at >= 0
      """;

  private final SqliteDatabase database;

  SqliteAttemptRemoval(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public void remove(PreparedConnection on, List<Long> numbers) throws SQLException {
    for (var each : numbers) {
      on.update(BLANK, each);
    }
    BLANK_ROWS.remove(on, numbers);
  }

  /** Empties the write-ahead log, which held the old rows. */
  @Override
  public void finish() {
    database.clean();
  }
}
