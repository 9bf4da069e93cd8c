package org.deskbridge.adapter.persistence.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.account.AccessScope;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionListRange;
import org.deskbridge.session.query.SessionQueries;

/**
 * Lists and counts sessions.
 *
 * <p>A page continues after the last session of the one before, along an index. Only a list over
 * all accounts is sorted.
 */
public final class SqlSessionQueries implements SessionQueries {

  static final String OF_ACCOUNT = "s.account_key = ?";
  private static final String OF_SESSION = "s.session_key = ?";

  /** Has a parameter as the other conditions have, and ignores it. */
  static final String OF_ANYBODY = "? is not null";

  static final String PAGE =
      StateRow.SELECT
          + """
      where %s and s.listed_at >= ? and (s.listed_at, s.session_key) < (?, ?)
      order by s.listed_at desc, s.session_key desc
      limit ?
      """;

  /** Skips sessions in the index alone, and reads only those of the page. */
  static final String PAGE_FURTHER_ON =
      """
      select s.revision, st.state
      from (
        select s.number
        from session s
        where %s and s.listed_at >= ? and (s.listed_at, s.session_key) < (?, ?)
        order by s.listed_at desc, s.session_key desc
        limit ? offset ?) p
      join session s on s.number = p.number
      join session_state st on st.cursor = s.state_cursor
      order by s.listed_at desc, s.session_key desc
      """;

  /** The cross joins keep the order of the tables: only few of many rows are due. */
  static final String DUE =
      """
      select s.revision, st.state
      from session_due d
      cross join session s on s.number = d.session_number
      cross join session_state st on st.cursor = s.state_cursor
      where %s and d.due_at %s ?
      order by d.due_at
      limit ?
      """;

  private static final String PUT_OFF =
      """
      update session_due set due_at = ?
      where session_number = (select number from session where session_key = ?)
      """;

  private static final String COUNT_BY_STATUS =
      "select status, sessions from session_count where sessions > 0";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;

  public SqlSessionQueries(ReadConnectionPool readers, GroupCommitWriter writer) {
    this.readers = readers;
    this.writer = writer;
  }

  @Override
  public List<SessionState> page(AccessScope reach, SessionListRange window, int limit) {
    var limits = Limits.of(reach);
    var begin = RowPosition.of(window);
    var arguments =
        new ArrayList<Object>(
            List.of(
                limits.argument(),
                SqlTimes.ceiling(window.from()),
                begin.listedAt(),
                begin.key(),
                limit));
    if (window.skip() > 0) {
      arguments.add(window.skip());
    }
    var sql = window.skip() > 0 ? PAGE_FURTHER_ON : PAGE;
    return states(
        readers.read(
            on -> on.all(sql.formatted(limits.condition()), StateRow::from, arguments.toArray())));
  }

  @Override
  public List<SessionState> due(AccessScope reach, Instant now, Instant latest, int limit) {
    return states(
        readers.read(
            on -> {
              var due = due(on, reach, "<=", SqlTimes.floor(now), limit);
              due.addAll(due(on, reach, ">", SqlTimes.ceiling(latest), limit - due.size()));
              return due;
            }));
  }

  /** Walks along the index in its order; a condition with both bounds would have to be sorted. */
  private static List<StateRow> due(
      PreparedConnection on, AccessScope reach, String comparison, long bound, int limit)
      throws SQLException {
    var limits = Limits.of(reach);
    return limit == 0
        ? List.of()
        : on.all(
            DUE.formatted(limits.condition(), comparison),
            StateRow::from,
            limits.argument(),
            bound,
            limit);
  }

  /** In one transaction: one flush to the disk costs more than all of the rows. */
  @Override
  public void putOff(Map<SessionKey, Instant> until) {
    writer.write(
        on -> {
          for (var each : until.entrySet()) {
            on.update(PUT_OFF, SqlTimes.ceiling(each.getValue()), each.getKey().value());
          }
          return until.size();
        });
  }

  private static List<SessionState> states(List<StateRow> rows) {
    return rows.stream().map(StateRow::toState).toList();
  }

  @Override
  public Map<SessionStatus, Long> countByStatus() {
    return readers.read(
        on -> {
          var counts = new EnumMap<SessionStatus, Long>(SessionStatus.class);
          on.all(
              COUNT_BY_STATUS,
              row ->
                  counts.put(
                      SessionStatus.valueOf(row.getString("status")), row.getLong("sessions")));
          return counts;
        });
  }

  /** An access scope as an SQL condition. */
  private record Limits(String condition, Object argument) {

    static Limits of(AccessScope reach) {
      if (reach.isEverything()) {
        return new Limits(OF_ANYBODY, "");
      }
      return reach
          .account()
          .map(account -> new Limits(OF_ACCOUNT, account.value()))
          .orElseGet(() -> new Limits(OF_SESSION, reach.session().orElse("")));
    }
  }

  /** The start of a page, exclusive, from the newest to the oldest. */
  private record RowPosition(long listedAt, String key) {

    static RowPosition of(SessionListRange window) {
      var end = new RowPosition(SqlTimes.ceiling(window.before()), "");
      var after = window.after();
      if (after == null || SqlTimes.floor(after.listedAt()) >= end.listedAt()) {
        return end;
      }
      return new RowPosition(SqlTimes.floor(after.listedAt()), after.key().value());
    }
  }
}
