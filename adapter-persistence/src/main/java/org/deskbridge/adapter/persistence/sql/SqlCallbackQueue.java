package org.deskbridge.adapter.persistence.sql;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbridge.callback.Callback;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.DeliveryAttempt;
import org.deskbridge.callback.DeliveryDecision;
import org.deskbridge.callback.DeliveryDecision.Verdict;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.jspecify.annotations.Nullable;

/**
 * The queue of callbacks, in a table beside the log of events.
 *
 * <p>Only the oldest unsettled callback of a session has a time at which it is due; claiming it
 * moves that time to the end of the lease. So one index holds all callbacks that can be claimed,
 * and a long queue behind the first one costs nothing.
 */
public final class SqlCallbackQueue implements CallbackQueue {

  /**
   * The outcome of callbacks that are never sent: the receiver asked to stop, or a later one does.
   */
  private static final String DROPPED = "DROPPED";

  private static final String INSERT =
      """
      insert into callback (
        cursor, callback_id, session_number, happened_at, receiver, account_key, attempts, due_at)
      select ?1, ?2, ?3, ?4, ?5, ?6, 0,
        case when exists (
          select 1 from callback w where w.session_number = ?3 and w.settled_as is null
        ) then null else ?4 end
      where not exists (
        select 1 from callback s where s.session_number = ?3 and s.settled_as = 'STOPPED')
      """;

  /** Of the changes of notes, only those after the end are in the queue. */
  private static final String DROP_WAITING_NOTES =
      """
      update callback set settled_as = '%s'
      where cursor in (
        select c.cursor
        from callback c
        join session_event e on e.cursor = c.cursor
        where c.session_number = ? and c.settled_as is null and c.due_at is null
        and json_extract(e.event, '$.kind') = 'notesWritten')
      """
          .formatted(DROPPED);

  /** The hosts that callbacks wait for, each found by a step along the index. */
  private static final String WAITING =
      """
      with recursive waiting(receiver) as (
        select min(receiver) from callback where due_at is not null
        union all
        select (
          select min(c.receiver) from callback c
          where c.due_at is not null and c.receiver > w.receiver)
        from waiting w
        where w.receiver is not null)
      """;

  private static final String ANY_DUE =
      WAITING
          + """
          select 1
          from waiting w
          where w.receiver not in (select value from json_each(?2))
          and exists (
            select 1 from callback c
            where c.receiver = w.receiver and c.due_at <= ?1
            and (c.due_at <> c.happened_at) in (0, 1))
          limit 1
          """;

  /**
   * A callback that was claimed or put off before is due at the end of that time. Rows are found
   * host by host, so that those of an excluded host are never read.
   */
  private static final String DUE =
      WAITING
          + """
          select f.cursor, f.callback_id, f.attempts, f.is_replay, f.session_number, e.revision
          from (
            select c.cursor, c.callback_id, c.attempts - coalesce(c.replayed_after, 0) as attempts,
              c.replayed_after is not null as is_replay, c.session_number, p.is_put_off, c.due_at
            from waiting w
            cross join (select 0 as is_put_off union all select 1) p
            cross join callback c on c.cursor in (
              select d.cursor from callback d
              where d.receiver = w.receiver and (d.due_at <> d.happened_at) = p.is_put_off
              and d.due_at <= ?1
              order by d.due_at, d.cursor
              limit ?3)
            where w.receiver not in (select value from json_each(?2))
            order by p.is_put_off, c.due_at, c.cursor
            limit ?3) f
          cross join session_event e on e.cursor = f.cursor
          order by f.is_put_off, f.due_at, f.cursor
          """;

  /** The events that the state after an event consists of: all up to then, except the chat. */
  private static final String CHANGES =
      """
      select e.event, e.revision as revision
      from session s
      join session_event e on e.cursor = s.number
      where s.number = ?1
      union all
      select e.event, e.revision
      from session s
      join session_event e on e.session_number = s.number
      where s.number = ?1 and e.is_line = 0 and e.revision > 0 and e.revision <= ?2
      order by revision
      """;

  private static final String LEASE =
      "update callback set due_at = ?, is_held = 0 where cursor = ?";

  private static final String UNSETTLED =
      """
      select cursor, session_number, attempts
      from callback
      where callback_id = ? and settled_as is null
      """;

  private static final String INSERT_ATTEMPT =
      """
      insert into callback_attempt (cursor, attempt, at, outcome, http_status, detail, retry_after,
        took_nanos)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String SETTLE =
      """
      update callback set attempts = ?, due_at = ?, settled_as = ?, is_held = ? where cursor = ?
      """;

  private static final String DROP_LATER =
      "update callback set due_at = null, settled_as = '"
          + DROPPED
          + "' where session_number = ? and settled_as is null";

  /** A replay is due since now, so that it comes after what was never claimed. */
  private static final String PASS_ON =
      """
      update callback
      set due_at = case
        when replayed_after is null and happened_at < ?2 then happened_at else ?2 end
      where due_at is null and cursor = (
        select min(cursor) from callback where session_number = ?1 and settled_as is null)
      """;

  private static final String REPLAY =
      """
      update callback
      set settled_as = null, replayed_after = attempts,
        due_at = case when exists (
            select 1 from callback w
            where w.session_number = callback.session_number and w.settled_as is null
          ) then null else ?2 end
      where callback_id = ?1 and settled_as is not null
      """;

  private static final String BRING_FORWARD =
      "update callback set due_at = due_at - ?2 where due_at > ?1";

  private static final String NEXT_DUE =
      "select min(due_at) as next_due from callback where due_at is not null";

  private static final String BACKLOG =
      """
      select callbacks,
        (select min(happened_at) from callback where settled_as is null) as oldest
      from callback_backlog
      """;

  private static final String ATTEMPTS =
      """
      select a.at, a.outcome, a.http_status, a.detail, a.retry_after, a.took_nanos
      from callback c
      join callback_attempt a on a.cursor = c.cursor
      where c.callback_id = ? and a.at >= 0
      order by a.attempt
      """;

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final Claims claims;

  /** Creates it for SQLite. */
  public SqlCallbackQueue(ReadConnectionPool readers, GroupCommitWriter writer) {
    this(readers, writer, new SqliteClaims());
  }

  /** Creates it for a database that has a way of its own to find what is due. */
  public SqlCallbackQueue(ReadConnectionPool readers, GroupCommitWriter writer, Claims claims) {
    this.readers = readers;
    this.writer = writer;
    this.claims = claims;
  }

  /** Adds an event to the queue, as part of the commit that stores it. */
  public static void enqueue(
      PreparedConnection on, SessionChange change, long cursor, long sessionNumber)
      throws SQLException {
    var event = change.event();
    var target = change.after().state().origin().callbackUrl();
    if (change.isNoteAfterEnd()) {
      on.update(DROP_WAITING_NOTES, sessionNumber);
    }
    on.update(
        INSERT,
        cursor,
        CallbackId.of(event).value(),
        sessionNumber,
        SqlTimes.floor(event.at()),
        target == null ? "" : ReceiverHost.of(target).value(),
        SqlSessions.account(change.after().state()));
  }

  @Override
  public List<Callback> claim(
      Instant now, Instant leaseUntil, int limit, Set<ReceiverHost> except) {
    var busy = names(except);
    var isAnyDue = readers.read(on -> claims.isAnyDue(on, SqlTimes.floor(now), busy));
    if (!isAnyDue) {
      return List.of();
    }
    var lease = SqlTimes.ceiling(leaseUntil);
    return writer.write(on -> claims.claim(on, SqlTimes.floor(now), lease, limit, busy)).stream()
        .flatMap(each -> callback(each).stream())
        .toList();
  }

  /** Returns the callback to send, empty if the session was removed meanwhile. */
  private Optional<Callback> callback(DueRow due) {
    var changes =
        readers.read(on -> on.all(CHANGES, SqlSessions::event, due.session(), due.revision()));
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(due.toCallback(changes.stream().map(StateJson::event).toList()));
  }

  private static String names(Set<ReceiverHost> hosts) {
    return StateJson.of(hosts.stream().map(ReceiverHost::value).toList());
  }

  @Override
  public void settle(
      CallbackId id, DeliveryDecision settlement, DeliveryAttempt result, Instant at) {
    writer.write(
        on -> {
          var unsettled = on.first(UNSETTLED, UnsettledRow::from, id.value());
          if (unsettled.isPresent()) {
            settle(on, unsettled.get(), settlement, result, at);
          }
          return unsettled.isPresent();
        });
  }

  private static void settle(
      PreparedConnection on,
      UnsettledRow row,
      DeliveryDecision settlement,
      DeliveryAttempt result,
      Instant at)
      throws SQLException {
    var wasTried = settlement.isTried();
    var attempts = row.attempts() + (wasTried ? 1 : 0);
    if (wasTried) {
      insertAttempt(on, row.cursor(), attempts, result, at);
    }
    var dueAt = settlement.dueAt();
    on.update(
        SETTLE,
        attempts,
        dueAt == null ? null : SqlTimes.ceiling(dueAt),
        settlement.isFinal() ? settlement.verdict().name() : null,
        settlement.verdict() == Verdict.HOLD ? 1 : 0,
        row.cursor());
    if (settlement.verdict() == Verdict.STOPPED) {
      on.update(DROP_LATER, row.sessionNumber());
    } else if (settlement.isFinal()) {
      on.update(PASS_ON, row.sessionNumber(), SqlTimes.floor(at));
    }
  }

  private static void insertAttempt(
      PreparedConnection on, long cursor, int attempt, DeliveryAttempt result, Instant at)
      throws SQLException {
    var retryAfter = result.retryAfter();
    on.update(
        INSERT_ATTEMPT,
        cursor,
        attempt,
        SqlTimes.floor(at),
        result.outcome().name(),
        result.httpStatus(),
        result.detail(),
        retryAfter == null ? null : retryAfter.toString(),
        result.took().toNanos());
  }

  /** One by one, so that each sees whether another of its session waits already. */
  @Override
  public int replay(List<CallbackId> ids, Instant now) {
    return writer.write(
        on -> {
          var replayed = 0;
          for (var each : ids) {
            replayed += on.update(REPLAY, each.value(), SqlTimes.floor(now));
          }
          return replayed;
        });
  }

  @Override
  public void bringForward(Instant now, Duration by) {
    writer.write(on -> on.update(BRING_FORWARD, SqlTimes.floor(now), by.toMillis()));
  }

  @Override
  public Optional<Instant> nextDue() {
    return readers
        .read(on -> on.first(NEXT_DUE, row -> Optional.ofNullable(time(row, "next_due"))))
        .orElseThrow();
  }

  @Override
  public Backlog backlog() {
    return readers
        .read(
            on ->
                on.first(
                    BACKLOG, row -> new Backlog(row.getLong("callbacks"), time(row, "oldest"))))
        .orElseThrow();
  }

  private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var stored = row.getLong(column);
    return row.wasNull() ? null : SqlTimes.of(stored);
  }

  @Override
  public List<Attempt> attempts(CallbackId id) {
    return readers.read(on -> on.all(ATTEMPTS, SqlCallbackQueue::attempt, id.value()));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    var httpStatus = row.getInt("http_status");
    var answered = !row.wasNull();
    var detail = row.getString("detail");
    var retryAfter = row.getString("retry_after");
    return new Attempt(
        SqlTimes.of(row.getLong("at")),
        new DeliveryAttempt(
            DeliveryAttempt.Outcome.valueOf(row.getString("outcome")),
            answered ? httpStatus : null,
            detail.isBlank() ? "" : detail,
            retryAfter == null ? null : Duration.parse(retryAfter),
            Duration.ofNanos(row.getLong("took_nanos"))));
  }

  /** Finds and leases what is due. Times are in milliseconds, hosts are a JSON array. */
  public interface Claims {

    /** Returns whether a callback is due, without a lock. */
    boolean isAnyDue(PreparedConnection on, long now, String except) throws SQLException;

    /** Leases due callbacks and returns them: new ones first, then in the order of their times. */
    List<DueRow> claim(PreparedConnection on, long now, long leaseUntil, int limit, String except)
        throws SQLException;
  }

  private static final class SqliteClaims implements Claims {

    @Override
    public boolean isAnyDue(PreparedConnection on, long now, String except) throws SQLException {
      return on.first(ANY_DUE, row -> true, now, except).isPresent();
    }

    @Override
    public List<DueRow> claim(
        PreparedConnection on, long now, long leaseUntil, int limit, String except)
        throws SQLException {
      var due = on.all(DUE, DueRow::from, now, except, limit);
      for (var each : due) {
        on.update(LEASE, leaseUntil, each.cursor());
      }
      return due;
    }
  }

  /** A callback that is due, and the event it reports. */
  public record DueRow(
      long cursor, String id, int attempts, boolean isReplay, long session, int revision) {

    /** Reads a row of these columns, by their names. */
    public static DueRow from(ResultSet row) throws SQLException {
      return new DueRow(
          row.getLong("cursor"),
          row.getString("callback_id"),
          row.getInt("attempts"),
          row.getBoolean("is_replay"),
          row.getLong("session_number"),
          row.getInt("revision"));
    }

    Callback toCallback(List<SessionEvent> changes) {
      var told = changes.get(changes.size() - 1);
      var state = SessionState.replay(changes);
      var target = requireNonNull(state.origin().callbackUrl(), "callbackUrl");
      return new Callback(new CallbackId(id), target, state, told.at(), attempts, isReplay);
    }
  }

  /** A callback that waits or is on its way. */
  private record UnsettledRow(long cursor, long sessionNumber, int attempts) {

    static UnsettledRow from(ResultSet row) throws SQLException {
      return new UnsettledRow(
          row.getLong("cursor"), row.getLong("session_number"), row.getInt("attempts"));
    }
  }
}
