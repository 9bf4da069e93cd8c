package org.deskbridge.adapter.persistence.sql;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.deskbridge.adapter.persistence.sql.state.RecentSessions;
import org.deskbridge.adapter.persistence.sql.state.RecentSessions.Version;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionIdTakenException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** The sessions: the log of their events, their states, and a table to look them up by. */
public final class SqlSessions implements Sessions {

  /** The state is read only if it is not that of the version which is known already. */
  private static final String UNLESS_KNOWN =
      """
      select s.number, s.revision,
        case when s.number = ?2 and s.revision = ?3 then null
        else (select st.state from session_state st where st.cursor = s.state_cursor) end as state
      from session s
      """;

  private static final String BY_KEY = UNLESS_KNOWN + "where s.session_key = ?1";
  private static final String BY_ID = UNLESS_KNOWN + "where s.session_id = ?1";
  private static final String BY_START_TOKEN_HASH = UNLESS_KNOWN + "where s.start_mark = ?1";
  private static final String BY_JOIN_CODE_HASH = UNLESS_KNOWN + "where s.code_mark = ?1";

  /** Each part is read in index order, so no more is read than the page holds. */
  private static final String HISTORY =
      """
      select e.event, e.revision as revision
      from session s
      join session_event e on e.cursor = s.number
      where s.session_key = ?1 and ?2 = 0
      union all
      select e.event, e.revision
      from session s
      join session_event e on e.session_number = s.number
      where s.session_key = ?1 and e.is_line = 0 and e.revision > 0 and e.revision >= ?2
      union all
      select e.event, e.revision
      from session s
      join session_event e on e.session_number = s.number
      where s.session_key = ?1 and e.is_line = 1 and e.revision > 0 and e.revision >= ?2
      order by revision
      limit ?3
      """;

  private static final String CHAT =
      """
      select e.event
      from session s
      join session_event e on e.session_number = s.number
      where s.session_key = ? and e.is_line = 1 and e.revision > 0 and e.revision < ?
      order by e.revision desc
      limit ?
      """;

  private static final String NAME_TAKEN =
      """
      select 1 from session where session_id = ? and session_key <> ?
      union all
      select 1 from session where code_mark = ? and session_key <> ?
      """;

  private static final String INSERT =
      """
      insert into session
        (number, state_cursor, session_key, revision, status, account_key, start_mark, listed_at)
      values (%1$s, %1$s, ?, 0, ?, ?, ?, ?)
      on conflict (session_key) do nothing
      returning number, state_cursor
      """
          .formatted("(select coalesce(max(cursor), 0) + 1 from session_event)");

  private static final String PLACE =
      "select number, state_cursor from session where session_key = ? and revision = ?";

  private static final String UPDATE =
      """
      update session
      set revision = ?, status = ?, account_key = ?, session_id = ?, code_mark = ?, listed_at = ?,
        ended_at = ?
      where number = ?
      """;

  private static final String UPDATE_REVISION = "update session set revision = ? where number = ?";

  private static final String INSERT_EVENT =
      """
      insert into session_event (cursor, session_number, revision, is_line, event)
      values (?, ?, ?, ?, ?)
      returning cursor
      """;

  /** A session without an account is in the feed from the event on that gives it one. */
  private static final String INSERT_INTO_FEED =
      "insert into feed_event (cursor, account_key) values (?, ?)";

  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;
  private final Log log;
  private final RecentSessions recent = new RecentSessions();

  /** Creates them for SQLite. */
  public SqlSessions(ReadConnectionPool readers, GroupCommitWriter writer, SqlSessionEvents feed) {
    this(
        readers,
        writer,
        feed,
        (to, stored, committed) -> to.write(on -> record(on, stored), committed));
  }

  /** Creates them for a database that has a way of its own to store a change. */
  public SqlSessions(
      ReadConnectionPool readers, GroupCommitWriter writer, SqlSessionEvents feed, Log log) {
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
    this.log = log;
  }

  @Override
  public Optional<SupportSession> byKey(SessionKey key) {
    return find(BY_KEY, key.value());
  }

  @Override
  public Optional<SupportSession> byId(SessionId id) {
    return find(BY_ID, id.value());
  }

  @Override
  public Optional<SupportSession> byStartTokenHash(long hash) {
    return find(BY_START_TOKEN_HASH, hash);
  }

  @Override
  public Optional<SupportSession> byJoinCodeHash(String hash) {
    return find(BY_JOIN_CODE_HASH, hash);
  }

  /** Parses the JSON after the connection is free again: there are few connections. */
  private Optional<SupportSession> find(String sql, Object name) {
    var lookUp = new RecentSessions.LookUp(sql, name);
    var known = recent.find(lookUp);
    var version = known == null ? Version.NONE : known.version();
    var row =
        readers.read(
            on -> on.first(sql, VersionRow::from, name, version.session(), version.revision()));
    if (row.isEmpty()) {
      recent.forget(lookUp);
      return Optional.empty();
    }
    var json = row.get().json();
    if (known != null && json == null) {
      return Optional.of(known.session());
    }
    var state = new StateRow(row.get().version().revision(), requireNonNull(json, "state"));
    var session = SupportSession.restore(state.toState());
    recent.keep(lookUp, new RecentSessions.Entry(row.get().version(), session, state.size()));
    return Optional.of(session);
  }

  static String event(ResultSet row) throws SQLException {
    return row.getString("event");
  }

  @Override
  public void commit(SessionChange change) {
    log.commit(writer, StoredChange.of(change), () -> feed.publish(change.event()));
  }

  /** Stores the change and returns the number of the session; refuses before anything changes. */
  public static long record(PreparedConnection on, StoredChange stored) throws SQLException {
    var after = stored.change().after().state();
    return after.revision() == 0 ? insert(on, after, stored) : update(on, after, stored);
  }

  /** A session has neither id nor join code before its start, so there is no conflict to check. */
  private static long insert(PreparedConnection on, SessionState after, StoredChange stored)
      throws SQLException {
    var place =
        on.first(
                INSERT,
                PlaceRow::from,
                after.key().value(),
                after.status().name(),
                account(after),
                after.origin().startTokenHash(),
                SqlTimes.floor(after.listedAt()))
            .orElseThrow(() -> new StaleSessionException());
    insertEvent(on, place.session(), place.session(), stored);
    StateRows.add(on, place.session(), place.session(), requireNonNull(stored.state(), "state"));
    return place.session();
  }

  private static long update(PreparedConnection on, SessionState after, StoredChange stored)
      throws SQLException {
    var key = after.key().value();
    var place =
        on.first(PLACE, PlaceRow::from, key, after.revision() - 1)
            .orElseThrow(() -> new StaleSessionException());
    var state = stored.state();
    if (state == null) {
      on.update(UPDATE_REVISION, after.revision(), place.session());
      insertEvent(on, null, place.session(), stored);
    } else {
      updateNames(on, after, place.session());
      var cursor = insertEvent(on, null, place.session(), stored);
      StateRows.replace(on, place.state(), place.session(), state, cursor);
    }
    return place.session();
  }

  private static void updateNames(PreparedConnection on, SessionState after, long session)
      throws SQLException {
    var key = after.key().value();
    var id = after.id() == null ? null : after.id().value();
    var code = after.invitation() == null ? null : after.invitation().codeHash();
    if (on.first(NAME_TAKEN, row -> true, id, key, code, key).isPresent()) {
      throw new SessionIdTakenException();
    }
    on.update(
        UPDATE,
        after.revision(),
        after.status().name(),
        account(after),
        id,
        code,
        SqlTimes.floor(after.listedAt()),
        endedAt(after),
        session);
  }

  /** Returns the cursor of the event: the given one, or the next one if none is given. */
  private static long insertEvent(
      PreparedConnection on, @Nullable Long place, long session, StoredChange stored)
      throws SQLException {
    var event = stored.change().event();
    var cursor =
        on.first(
                INSERT_EVENT,
                row -> row.getLong("cursor"),
                place,
                session,
                event.revision(),
                stored.isLine(),
                stored.event())
            .orElseThrow();
    var account = account(stored.change().after().state());
    if (account != null) {
      on.update(INSERT_INTO_FEED, cursor, account);
    }
    if (stored.change().isReported()) {
      SqlCallbackQueue.enqueue(on, stored.change(), cursor, session);
    }
    return cursor;
  }

  static @Nullable Long account(SessionState state) {
    var account = state.account();
    return account == null ? null : account.value();
  }

  private static @Nullable Long endedAt(SessionState state) {
    var endedAt = state.times().endedAt();
    return endedAt == null ? null : SqlTimes.floor(endedAt);
  }

  @Override
  public List<SessionEvent> history(SessionKey key, int from, int limit) {
    return readers
        .read(on -> on.all(HISTORY, SqlSessions::event, key.value(), from, limit))
        .stream()
        .map(StateJson::event)
        .toList();
  }

  @Override
  public List<SessionEvent.ChatLine> chat(SessionKey key, int before, int limit) {
    var newestFirst =
        readers.read(on -> on.all(CHAT, SqlSessions::event, key.value(), before, limit));
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .map(StateJson::event)
        .map(SessionEvent.ChatLine.class::cast)
        .toList();
  }

  /** Stores changes of sessions. */
  @FunctionalInterface
  public interface Log {
    /**
     * Stores a change and returns when it is durable.
     *
     * @param committed called as {@link GroupCommitWriter#write} calls it
     * @throws StaleSessionException if that revision is already stored
     * @throws SessionIdTakenException if another session has this id or this open join code
     */
    void commit(GroupCommitWriter writer, StoredChange stored, Runnable committed);
  }

  /**
   * A change as it is written.
   *
   * @param state absent if the event changes only the revision
   */
  public record StoredChange(SessionChange change, String event, @Nullable String state) {

    /** Returns the change with its event and, if it changes, its state as JSON. */
    public static StoredChange of(SessionChange change) {
      var event = change.event();
      var state = event instanceof SessionEvent.Said ? null : StateJson.of(change.after().state());
      return new StoredChange(change, StateJson.of(event), state);
    }

    /** Returns whether the event is a line of the chat. */
    public boolean isLine() {
      return change.event() instanceof SessionEvent.ChatLine;
    }
  }

  /** What was stored last under a name; the state is absent if it is known already. */
  private record VersionRow(Version version, @Nullable String json) {

    static VersionRow from(ResultSet row) throws SQLException {
      return new VersionRow(
          new Version(row.getLong("number"), row.getInt("revision")), row.getString("state"));
    }
  }

  /** A session and the cursor of its state. */
  private record PlaceRow(long session, long state) {

    static PlaceRow from(ResultSet row) throws SQLException {
      return new PlaceRow(row.getLong("number"), row.getLong("state_cursor"));
    }
  }
}
