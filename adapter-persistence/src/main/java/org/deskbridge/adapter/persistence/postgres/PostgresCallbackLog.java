package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlCallbackLog;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.LoggedCallback;
import org.jspecify.annotations.Nullable;

/**
 * The log of callbacks, whose attempts are in a table for each month.
 *
 * <p>A month is dropped once its last attempt is too old; until then its attempts are removed one
 * by one, so none is kept for longer than it has to be.
 */
final class PostgresCallbackLog implements CallbackLog {

  /** Made ahead; an attempt that comes before its month is moved there. */
  private static final String ADD_MONTHS = "select add_attempt_months()";

  private static final String DROP_MONTHS = "select drop_attempt_months(?) as attempts";
  private static final String REMOVE = "delete from callback_attempt where number = any(?)";

  private final GroupCommitWriter writer;
  private final CallbackLog log;

  PostgresCallbackLog(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.writer = writer;
    this.log = new SqlCallbackLog(readers, writer, PostgresCallbackLog::remove);
  }

  private static void remove(PreparedConnection on, List<Long> numbers) throws SQLException {
    on.update(REMOVE, (Object) numbers.toArray(Long[]::new));
  }

  @Override
  public List<LoggedCallback> page(
      AccessScope reach, CallbackQuery query, LoggedCallback.@Nullable Place after, int limit) {
    return log.page(reach, query, after, limit);
  }

  @Override
  public Optional<LoggedCallback> find(AccessScope reach, CallbackId id) {
    return log.find(reach, id);
  }

  @Override
  public int removeAttempts(Instant before, int limit) {
    var dropped = writer.write(on -> changeMonths(on, SqlTimes.ceiling(before)));
    return dropped < limit ? dropped + log.removeAttempts(before, limit - dropped) : dropped;
  }

  private static int changeMonths(PreparedConnection on, long before) throws SQLException {
    on.execute(ADD_MONTHS);
    return on.first(DROP_MONTHS, row -> row.getInt("attempts"), before).orElseThrow();
  }
}
