package org.deskbridge.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.deskbridge.session.NameTakenException;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionId;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.jspecify.annotations.Nullable;

/** The sessions in the log of their events, and what they are looked up by beside it. */
final class SqlSessions implements Sessions {

  private static final String CURRENT =
      """
      select e.event
      from session s
      join session_event e on e.cursor = s.latest_cursor
      """;
  private static final String BY_KEY = CURRENT + "where s.session_key = ?";
  private static final String BY_ID = CURRENT + "where s.session_id = ?";
  private static final String BY_START_MARK = CURRENT + "where s.start_mark = ?";
  private static final String BY_CODE_MARK = CURRENT + "where s.code_mark = ?";

  private static final String HISTORY =
      """
      select e.event, e.revision
      from session s
      join session_event e on e.cursor = s.number
      where s.session_key = ?
      union all
      select e.event, e.revision
      from session s
      join session_event e on e.session_number = s.number and e.revision > 0
      where s.session_key = ?
      order by 2
      """;

  private static final String NAME_TAKEN =
      """
      select 1 from session where session_id = ? and session_key <> ?
      union all
      select 1 from session where code_mark = ? and session_key <> ?
      """;

  private static final String NEXT_CURSOR =
      "(select coalesce(max(cursor), 0) + 1 from session_event)";

  private static final String INSERT =
      """
      insert into session
        (number, latest_cursor, session_key, revision, status, account_key, start_mark, listed_at)
      values (%1$s, %1$s, ?, 0, ?, ?, ?, ?)
      on conflict (session_key) do nothing
      returning number, latest_cursor
      """
          .formatted(NEXT_CURSOR);

  private static final String NUMBER =
      "select number from session where session_key = ? and revision = ?";

  private static final String UPDATE =
      """
      update session
      set latest_cursor = %s, revision = ?, status = ?, account_key = ?, session_id = ?,
        code_mark = ?, listed_at = ?, ended_at = ?
      where number = ?
      returning number, latest_cursor
      """
          .formatted(NEXT_CURSOR);

  private static final String INSERT_EVENT =
      "insert into session_event (cursor, session_number, revision, event) values (?, ?, ?, ?)";

  private final Readers readers;
  private final GroupCommitWriter writer;
  private final SqlSessionFeed feed;

  SqlSessions(Readers readers, GroupCommitWriter writer, SqlSessionFeed feed) {
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
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
  public Optional<SupportSession> byStartMark(long mark) {
    return find(BY_START_MARK, mark);
  }

  @Override
  public Optional<SupportSession> byInvitation(String mark) {
    return find(BY_CODE_MARK, mark);
  }

  /** Leaves the JSON to the calling thread, not to the few connections. */
  private Optional<SupportSession> find(String sql, Object name) {
    return readers
        .read(on -> on.first(sql, SqlSessions::json, name))
        .map(json -> SupportSession.restore(StoredForm.event(json).after()));
  }

  static String json(ResultSet row) throws SQLException {
    return row.getString(1);
  }

  @Override
  public void commit(SessionChange change) {
    var event = change.event();
    var json = StoredForm.of(event);
    writer.write(on -> record(on, event, json), () -> feed.tell(event));
  }

  /** Records the event; refuses before anything is changed. */
  static PlaceRow record(Statements on, SessionEvent event, String json) throws SQLException {
    var after = event.after();
    var place = after.revision() == 0 ? insert(on, after) : update(on, after);
    on.update(INSERT_EVENT, place.cursor(), place.session(), after.revision(), json);
    if (event.isReported()) {
      SqlCallbacks.enqueue(on, event, place.cursor(), place.session());
    }
    return place;
  }

  /** A session has neither id nor invitation before its start, so no name can be taken. */
  private static PlaceRow insert(Statements on, SessionState after) throws SQLException {
    return on.first(
            INSERT,
            PlaceRow::from,
            after.key().value(),
            after.status().name(),
            account(after),
            after.origin().startMark(),
            Times.floor(after.listedAt()))
        .orElseThrow(() -> new StaleSessionException(after));
  }

  private static PlaceRow update(Statements on, SessionState after) throws SQLException {
    var key = after.key().value();
    var number =
        on.first(NUMBER, row -> row.getLong(1), key, after.revision() - 1)
            .orElseThrow(() -> new StaleSessionException(after));
    var id = after.id() == null ? null : after.id().value();
    var code = after.invitation() == null ? null : after.invitation().mark();
    if (on.first(NAME_TAKEN, row -> true, id, key, code, key).isPresent()) {
      throw new NameTakenException(after);
    }
    return on.first(
            UPDATE,
            PlaceRow::from,
            after.revision(),
            after.status().name(),
            account(after),
            id,
            code,
            Times.floor(after.listedAt()),
            endedAt(after),
            number)
        .orElseThrow();
  }

  private static @Nullable Long account(SessionState state) {
    var account = state.account();
    return account == null ? null : account.value();
  }

  private static @Nullable Long endedAt(SessionState state) {
    var endedAt = state.times().endedAt();
    return endedAt == null ? null : Times.floor(endedAt);
  }

  @Override
  public List<SessionEvent> history(SessionKey key) {
    return readers.read(on -> on.all(HISTORY, SqlSessions::json, key.value(), key.value())).stream()
        .map(StoredForm::event)
        .toList();
  }

  /** Where an event goes. */
  record PlaceRow(long session, long cursor) {

    static PlaceRow from(ResultSet row) throws SQLException {
      return new PlaceRow(row.getLong(1), row.getLong(2));
    }
  }
}
