package org.deskbridge.adapter.persistence.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccessScope;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackQuery;
import org.deskbridge.callback.LoggedCallback;
import org.deskbridge.callback.LoggedCallback.Place;
import org.deskbridge.callback.LoggedCallback.State;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.callback.ReportedEvent;
import org.deskbridge.session.id.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The log of callbacks, read from the table of the queue.
 *
 * <p>A page continues behind the last callback of the one before, along an index. Only a list over
 * all accounts is sorted.
 */
public final class SqlCallbackLog implements CallbackLog {

  private static final String SELECT =
      """
      select c.callback_id, c.happened_at, c.cursor, s.session_id, c.receiver, c.settled_as,
        c.attempts, c.due_at, json_extract(e.event, '$.kind') as kind
      from callback c
      join session s on s.number = c.session_number
      join session_event e on e.cursor = c.cursor
      """;

  private static final String ACCOUNT = "c.account_key";

  /** The sign keeps the index of the account out, where another one finds fewer rows. */
  private static final String UNINDEXED = "+c.account_key";

  private static final String ORDER = "order by c.happened_at desc, c.cursor desc\nlimit ?\n";

  /** The attempts are numbered in the order in which they were stored. */
  private static final String FIRST_ATTEMPTS =
      "select number, at from callback_attempt where number > ? order by number limit 1000";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final AttemptRemoval removal;

  public SqlCallbackLog(
      ReadConnectionPool readers, GroupCommitWriter writer, AttemptRemoval removal) {
    this.readers = readers;
    this.writer = writer;
    this.removal = removal;
  }

  @Override
  public List<LoggedCallback> page(
      AccessScope reach, CallbackQuery query, @Nullable Place after, int limit) {
    var conditions = Conditions.of(reach, query);
    if (after != null) {
      conditions.add(
          "(c.happened_at, c.cursor) < (?, ?)", SqlTimes.floor(after.happenedAt()), after.number());
    }
    conditions.arguments.add(limit);
    return readers.read(
        on ->
            on.all(
                SELECT + conditions.text + ORDER,
                SqlCallbackLog::callback,
                conditions.arguments.toArray()));
  }

  @Override
  public Optional<LoggedCallback> find(AccessScope reach, CallbackId id) {
    var conditions = new Conditions(reach, ACCOUNT);
    conditions.add("c.callback_id = ?", id.value());
    return readers.read(
        on ->
            on.first(
                SELECT + conditions.text,
                SqlCallbackLog::callback,
                conditions.arguments.toArray()));
  }

  private static LoggedCallback callback(ResultSet row) throws SQLException {
    var settledAs = row.getString("settled_as");
    var dueAt = row.getLong("due_at");
    var isDue = !row.wasNull();
    return new LoggedCallback(
        new CallbackId(row.getString("callback_id")),
        new Place(SqlTimes.of(row.getLong("happened_at")), row.getLong("cursor")),
        new SessionId(row.getString("session_id")),
        event(row.getString("kind")),
        new ReceiverHost(row.getString("receiver")),
        settledAs == null ? State.WAITING : State.valueOf(settledAs),
        row.getInt("attempts"),
        isDue ? SqlTimes.of(dueAt) : null);
  }

  private static ReportedEvent event(String kind) {
    return switch (kind) {
      case "started" -> ReportedEvent.STARTED;
      case "joined" -> ReportedEvent.JOINED;
      case "ended" -> ReportedEvent.ENDED;
      case "notesWritten" -> ReportedEvent.NOTES_WRITTEN;
      default -> throw new IllegalStateException("kind: " + kind + " is not reported");
    };
  }

  private static String kind(ReportedEvent event) {
    return switch (event) {
      case STARTED -> "started";
      case JOINED -> "joined";
      case ENDED -> "ended";
      case NOTES_WRITTEN -> "notesWritten";
    };
  }

  @Override
  public int removeAttempts(Instant before, int limit) {
    var numbers = readers.read(on -> firstAttempts(on, SqlTimes.ceiling(before), limit));
    if (!numbers.isEmpty()) {
      writer.write(
          on -> {
            removal.remove(on, numbers);
            return numbers.size();
          });
      removal.finish();
    }
    return numbers.size();
  }

  /** Reads from the oldest attempt on, and no further than to the first that is kept. */
  private static List<Long> firstAttempts(PreparedConnection on, long before, int limit)
      throws SQLException {
    var found = new ArrayList<Long>();
    var rows = List.of(new AttemptRow(0, 0));
    while (!rows.isEmpty()) {
      rows = on.all(FIRST_ATTEMPTS, AttemptRow::from, rows.get(rows.size() - 1).number());
      for (var each : rows) {
        if (found.size() == limit || each.at() >= before) {
          return found;
        }
        if (each.at() >= 0) {
          found.add(each.number());
        }
      }
    }
    return found;
  }

  /** How a database removes attempts. */
  public interface AttemptRemoval {

    /**
     * Removes attempts, or blanks them so that their {@code at} is negative.
     *
     * @param numbers ascending
     */
    void remove(PreparedConnection on, List<Long> numbers) throws SQLException;

    /** Called after the commit. */
    default void finish() {}
  }

  /** An attempt; its time is negative if it is removed already. */
  private record AttemptRow(long number, long at) {

    static AttemptRow from(ResultSet row) throws SQLException {
      return new AttemptRow(row.getLong("number"), row.getLong("at"));
    }
  }

  /** The conditions of a list, which are few different texts. */
  private static final class Conditions {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    Conditions(AccessScope reach, String accountKey) {
      if (reach.isEverything()) {
        text.append("where true\n");
      } else if (reach.account().isPresent()) {
        text.append("where ").append(accountKey).append(" = ?\n");
        arguments.add(reach.account().get().value());
      } else {
        text.append("where s.session_key = ?\n");
        arguments.add(reach.session().orElse(""));
      }
    }

    static Conditions of(AccessScope reach, CallbackQuery query) {
      var hasIndexOfItsOwn = query.session() != null || query.state() == State.WAITING;
      var conditions = new Conditions(reach, hasIndexOfItsOwn ? UNINDEXED : ACCOUNT);
      conditions.meet(query, query.session() == null ? "" : "+");
      return conditions;
    }

    private void meet(CallbackQuery query, String mark) {
      add(
          "%1$sc.happened_at >= ? and %1$sc.happened_at < ?".formatted(mark),
          SqlTimes.ceiling(query.from()),
          SqlTimes.ceiling(query.before()));
      if (query.session() != null) {
        add(
            "c.session_number = (select number from session where session_key = ?)",
            query.session().value());
      }
      if (query.event() != null) {
        add("json_extract(e.event, '$.kind') = ?", kind(query.event()));
      }
      if (query.state() != null) {
        meet(query.state());
      }
    }

    /** The constant before the parameter lets the database choose the index of the few. */
    private void meet(State state) {
      switch (state) {
        case WAITING -> text.append("and c.settled_as is null\n");
        case DELIVERED -> text.append("and c.settled_as = 'DELIVERED'\n");
        case GIVEN_UP, STOPPED, DROPPED ->
            add("c.settled_as <> 'DELIVERED' and c.settled_as = ?", state.name());
      }
    }

    void add(String condition, Object... values) {
      text.append("and ").append(condition).append('\n');
      arguments.addAll(List.of(values));
    }
  }
}
