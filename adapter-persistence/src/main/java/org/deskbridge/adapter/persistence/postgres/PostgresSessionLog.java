package org.deskbridge.adapter.persistence.postgres;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter.Outcome;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlSessions;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.ReceiverHost;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.StaleSessionException;
import org.jspecify.annotations.Nullable;

/**
 * Stores all changes of sessions of a group by one statement, the callbacks that report them
 * included.
 *
 * <p>The statement sees the sessions as they were before it. So it holds one change of a session at
 * most; and where two sessions take one id at once it fails on the unique index, and the writer
 * runs the changes one by one.
 */
final class PostgresSessionLog
    implements SqlSessions.Log, GroupCommitWriter.Combined<StoredChange, Long> {

  /**
   * The columns of the changes are arrays, so that the text is the same for any number of them.
   * Cursors are taken in the order of the changes; one that is refused leaves a gap.
   */
  private static final String CHANGES =
      """
      with given as (
        select *
        from unnest(
          cast(? as text[]), cast(? as int[]), cast(? as int[]), cast(? as text[]),
          cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
          cast(? as text[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]),
          cast(? as text[]), cast(? as text[]), cast(? as bigint[]), cast(? as int[])
        ) with ordinality as g (
          session_key, revision, is_line, event,
          account_key, status, state, session_id,
          code_mark, start_mark, listed_at, ended_at,
          callback_id, receiver, happened_at, is_note_after_end,
          place)
        order by place),
      change as materialized (
        select g.*, nextval('log_cursor') as cursor, s.number as known,
          case
            when coalesce(s.revision, -1) <> g.revision - 1 then 'STALE'
            when (
              select true from session o
              where o.session_id = g.session_id and o.session_key <> g.session_key
            ) or (
              select true from session o
              where o.code_mark = g.code_mark and o.session_key <> g.session_key
            ) then 'TAKEN'
          end as refusal
        from given g
        left join session s on s.session_key = g.session_key),
      """;

  /** The number of a session is the cursor of its first event. */
  private static final String SESSIONS =
      """
      done as (
        select *, coalesce(known, cursor) as number from change where refusal is null),
      requested as (
        insert into session
          (number, session_key, revision, status, account_key, start_mark, listed_at)
        select number, session_key, 0, status, account_key, start_mark, listed_at
        from done
        where revision = 0),
      moved as (
        update session s
        set revision = d.revision, status = d.status, account_key = d.account_key,
          session_id = d.session_id, code_mark = d.code_mark, listed_at = d.listed_at,
          ended_at = d.ended_at
        from done d
        where s.number = d.number and d.revision > 0),
      """;

  /**
   * The events, the states that changed, and the feed: a session without an account is in it from
   * the event on that gives it one.
   */
  private static final String EVENTS =
      """
      e as (
        insert into session_event (cursor, session_number, revision, is_line, event)
        select cursor, number, revision, is_line, event from done),
      first_state as (
        insert into session_state (cursor, session_number, state)
        select number, number, state from done where revision = 0),
      next_state as (
        update session_state st set state = d.state
        from done d
        where st.cursor = d.number and d.revision > 0 and d.state is not null),
      f as (
        insert into feed_event (cursor, account_key)
        select cursor, account_key from done where account_key is not null),
      """;

  /**
   * A callback waits behind an unsettled one of its session. Of the changes of notes, only those
   * after the end are in the queue, and the last has the whole text.
   */
  private static final String CALLBACKS =
      """
      dropped as (
        update callback c set settled_as = 'DROPPED'
        from done d
        where d.is_note_after_end = 1 and d.callback_id is not null
          and c.session_number = d.number and c.settled_as is null and c.due_at is null
          and (
            select cast(n.event as json) ->> 'kind' from session_event n where n.cursor = c.cursor
          ) = 'notesWritten'),
      queued as (
        insert into callback (
          cursor, callback_id, session_number, happened_at, receiver, account_key, attempts, due_at)
        select d.cursor, d.callback_id, d.number, d.happened_at, d.receiver, d.account_key, 0,
          case when exists (
            select 1 from callback w where w.session_number = d.number and w.settled_as is null
          ) then null else d.happened_at end
        from done d
        where d.callback_id is not null
          and not exists (
            select 1 from callback s
            where s.session_number = d.number and s.settled_as = 'STOPPED'))
      """;

  private static final String OUTCOMES =
      "select coalesce(known, cursor) as number, refusal from change order by place";

  private static final String STORE = CHANGES + SESSIONS + EVENTS + CALLBACKS + OUTCOMES;

  @Override
  public void commit(GroupCommitWriter writer, StoredChange stored, Runnable committed) {
    writer.write(this, stored, committed);
  }

  /**
   * Stores a change as a part of a transaction and returns the number of the session; refuses
   * before anything changes.
   */
  long record(PreparedConnection on, StoredChange stored) throws SQLException {
    var outcome = run(on::all, List.of(stored)).get(0);
    if (outcome.refusal() != null) {
      throw outcome.refusal();
    }
    return requireNonNull(outcome.result(), "result");
  }

  @Override
  public Object subject(StoredChange stored) {
    return stored.change().event().session();
  }

  @Override
  public List<Outcome<Long>> run(GroupCommitWriter.Query query, List<StoredChange> changes)
      throws SQLException {
    var columns = new Columns(changes);
    return query.all(
        STORE,
        PostgresSessionLog::outcome,
        columns.ofStates(String[]::new, state -> state.key().value()),
        columns.ofStates(Integer[]::new, SessionState::revision),
        columns.of(Integer[]::new, change -> change.isLine() ? 1 : 0),
        columns.of(String[]::new, StoredChange::event),
        columns.ofStates(Long[]::new, state -> value(state.account(), key -> key.value())),
        columns.ofStates(String[]::new, state -> state.status().name()),
        columns.of(String[]::new, StoredChange::state),
        columns.ofStates(String[]::new, state -> value(state.id(), id -> id.value())),
        columns.ofStates(
            String[]::new, state -> value(state.invitation(), open -> open.codeHash())),
        columns.ofStates(Long[]::new, state -> state.origin().startTokenHash()),
        columns.ofStates(Long[]::new, state -> SqlTimes.floor(state.listedAt())),
        columns.ofStates(Long[]::new, state -> value(state.times().endedAt(), SqlTimes::floor)),
        columns.of(String[]::new, PostgresSessionLog::callbackId),
        columns.ofStates(
            String[]::new,
            state -> value(state.origin().callbackUrl(), url -> ReceiverHost.of(url).value())),
        columns.of(Long[]::new, each -> SqlTimes.floor(each.change().event().at())),
        columns.of(Integer[]::new, each -> each.change().isNoteAfterEnd() ? 1 : 0));
  }

  private static @Nullable String callbackId(StoredChange stored) {
    var change = stored.change();
    return change.isReported() ? CallbackId.of(change.event()).value() : null;
  }

  private static <A, B> @Nullable B value(@Nullable A from, Function<A, B> value) {
    return from == null ? null : value.apply(from);
  }

  private static Outcome<Long> outcome(ResultSet row) throws SQLException {
    var refusal = row.getString("refusal");
    if (refusal == null) {
      return new Outcome<>(row.getLong("number"), null);
    }
    return new Outcome<>(
        null,
        refusal.equals("STALE") ? new StaleSessionException() : new SessionIdTakenException());
  }

  /** The changes, column by column. */
  private record Columns(List<StoredChange> changes) {

    <T> Object of(IntFunction<T[]> array, Function<StoredChange, @Nullable T> value) {
      return changes.stream().map(value).toArray(array);
    }

    <T> Object ofStates(IntFunction<T[]> array, Function<SessionState, @Nullable T> value) {
      return of(array, stored -> value.apply(stored.change().after().state()));
    }
  }
}
