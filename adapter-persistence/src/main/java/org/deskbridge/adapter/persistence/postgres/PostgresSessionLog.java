package org.deskbridge.adapter.persistence.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlCallbackQueue;
import org.deskbridge.adapter.persistence.sql.SqlSessions;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.StaleSessionException;
import org.jspecify.annotations.Nullable;

/** Stores a change of a session in one round trip, or two if it is reported. */
final class PostgresSessionLog implements SqlSessions.Log {

  private static final String FIRST =
      """
      with s as (
        insert into session
          (number, session_key, revision, status, account_key, start_mark, listed_at)
        values (nextval('log_cursor'), ?1, 0, ?2, ?3, ?4, ?5)
        on conflict (session_key) do nothing
        returning number),
      e as (
        insert into session_event (cursor, session_number, revision, is_line, event)
        select number, number, 0, ?6, ?7 from s),
      st as (
        insert into session_state (cursor, session_number, state)
        select number, number, ?8 from s),
      f as (
        insert into feed_event (cursor, account_key)
        select number, cast(?3 as bigint) from s where cast(?3 as bigint) is not null)
      select number as session, number as cursor from s
      """;

  /**
   * Adds the event to the session that was updated, if it was, and to the feed. A session without
   * an account is in the feed from the event on that gives it one.
   */
  private static final String EVENT =
      """
      e as (
        insert into session_event (cursor, session_number, revision, is_line, event)
        select nextval('log_cursor'), number, ?1, ?3, ?4 from s
        returning cursor),
      f as (
        insert into feed_event (cursor, account_key)
        select cursor, cast(?5 as bigint) from e where cast(?5 as bigint) is not null)
      """;

  private static final String LINE =
      """
      with s as (
        update session set revision = ?1
        where session_key = ?2 and revision = ?1 - 1
        returning number),
      """
          + EVENT
          + "select s.number as session, e.cursor from s cross join e";

  private static final String CHANGE =
      """
      with s as (
        update session
        set revision = ?1, status = ?6, account_key = ?5, session_id = ?8, code_mark = ?9,
          listed_at = ?10, ended_at = ?11
        where session_key = ?2 and revision = ?1 - 1
          and not exists (
            select 1 from session o where o.session_id = ?8 and o.session_key <> ?2)
          and not exists (
            select 1 from session o where o.code_mark = ?9 and o.session_key <> ?2)
        returning number),
      """
          + EVENT
          + """
          , st as (
            update session_state set state = ?7 from s where session_state.cursor = s.number)
          select s.number as session, e.cursor from s cross join e
          """;

  private static final String IS_LATEST =
      "select 1 from session where session_key = ? and revision = ?";

  @Override
  public long record(PreparedConnection on, StoredChange stored) throws SQLException {
    var after = stored.change().after().state();
    var place =
        (after.revision() == 0 ? first(on, after, stored) : next(on, after, stored))
            .orElseThrow(() -> new StaleSessionException());
    if (stored.change().isReported()) {
      SqlCallbackQueue.enqueue(on, stored.change(), place.cursor(), place.session());
    }
    return place.session();
  }

  private static Optional<PlaceRow> first(
      PreparedConnection on, SessionState after, StoredChange stored) throws SQLException {
    return on.first(
        FIRST,
        PlaceRow::from,
        after.key().value(),
        after.status().name(),
        account(after),
        after.origin().startTokenHash(),
        SqlTimes.floor(after.listedAt()),
        stored.isLine(),
        stored.event(),
        stored.state());
  }

  private static Optional<PlaceRow> next(
      PreparedConnection on, SessionState after, StoredChange stored) throws SQLException {
    var key = after.key().value();
    if (stored.state() == null) {
      return on.first(
          LINE,
          PlaceRow::from,
          after.revision(),
          key,
          stored.isLine(),
          stored.event(),
          account(after));
    }
    var place = changed(on, after, stored);
    if (place.isEmpty()
        && on.first(IS_LATEST, row -> true, key, after.revision() - 1).isPresent()) {
      throw new SessionIdTakenException();
    }
    return place;
  }

  private static Optional<PlaceRow> changed(
      PreparedConnection on, SessionState after, StoredChange stored) throws SQLException {
    var id = after.id();
    var invitation = after.invitation();
    var endedAt = after.times().endedAt();
    return on.first(
        CHANGE,
        PlaceRow::from,
        after.revision(),
        after.key().value(),
        stored.isLine(),
        stored.event(),
        account(after),
        after.status().name(),
        stored.state(),
        id == null ? null : id.value(),
        invitation == null ? null : invitation.codeHash(),
        SqlTimes.floor(after.listedAt()),
        endedAt == null ? null : SqlTimes.floor(endedAt));
  }

  private static @Nullable Long account(SessionState state) {
    var account = state.account();
    return account == null ? null : account.value();
  }

  /** The number of a session and the cursor of an event. */
  private record PlaceRow(long session, long cursor) {

    static PlaceRow from(ResultSet row) throws SQLException {
      return new PlaceRow(row.getLong("session"), row.getLong("cursor"));
    }
  }
}
