package org.deskbridge.adapter.persistence.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.SqlSessions;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.adapter.persistence.sql.StateRows;
import org.deskbridge.adapter.persistence.sql.store.SessionSearch;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionHistory;

/**
 * Removes sessions and personal data from the log of events.
 *
 * <p>No row moves within the file, because a moved row can leave a copy behind: rows are
 * overwritten in place, by texts as long as the old ones. Then the write-ahead log is emptied,
 * which held the old rows.
 */
final class SqliteSessionRetention implements SessionRetention {

  /** Pads a text to the length of the one it replaces. */
  private static final String AS_LONG =
      "?1 || printf('%*s', max(0, length(cast(event as blob)) - length(cast(?1 as blob))), '')";

  private static final String REPLACE_FIRST =
      "update session_event set event = " + AS_LONG + " where cursor = ?2";
  private static final String REPLACE =
      "update session_event set event = "
          + AS_LONG
          + ", is_line = 0 where session_number = ?2 and is_line = ?3 and revision = ?4"
          + " and revision > 0";

  private static final String BLANK_EVENTS =
      """
      update session_event
      set event = printf('%*s', length(cast(event as blob)), '')
      where cursor in (
        select ?1
        union all
        select cursor from session_event where session_number = ?1 and revision > 0)
      """;

  private static final String BLANK_ANSWERS =
      """
      update callback_attempt
      set detail = printf('%*s', length(cast(detail as blob)), '')
      where number in (
        select a.number
        from callback c
        join callback_attempt a on a.cursor = c.cursor
        where c.session_number = ?)
      """;

  private static final String PLACE =
      "select number, state_cursor from session where session_key = ?";
  private static final String EVENTS =
      """
      select ?1 as cursor
      union all
      select cursor from session_event where session_number = ?1 and revision > 0
      order by cursor
      """;
  private static final String ATTEMPTS =
      """
      select a.number
      from callback c
      join callback_attempt a on a.cursor = c.cursor
      where c.session_number = ?
      order by a.number
      """;
  private static final String REMOVE_FROM_FEED =
      """
      delete from feed_event
      where cursor in (
        select ?1
        union all
        select cursor from session_event where session_number = ?1 and revision > 0)
      """;
  private static final String REMOVE_CALLBACKS = "delete from callback where session_number = ?";
  private static final String REMOVE_SESSION = "delete from session where number = ?";

  private static final ErasedRowCompactor BLANK_EVENT_ROWS =
      new ErasedRowCompactor(
          "session_event",
          "cursor",
          "exists (select 1 from session s where s.number = session_event.session_number)");
  private static final ErasedRowCompactor BLANK_STATE_ROWS =
      new ErasedRowCompactor(
          "session_state",
          "cursor",
          "exists (select 1 from session s where s.number = session_state.session_number"
              + " and s.state_cursor = session_state.cursor)");

  private final SqliteDatabase database;
  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;
  private final Sessions sessions;
  private final SessionSearch search;

  SqliteSessionRetention(
      SqliteDatabase database,
      ReadConnectionPool readers,
      GroupCommitWriter writer,
      SqlSessionEvents feed) {
    this.database = database;
    this.writer = writer;
    this.feed = feed;
    this.sessions = new SqlSessions(readers, writer, feed);
    this.search = new SessionSearch(readers, sessions);
  }

  @Override
  public List<SessionKey> of(AccountKey account, CustomerQuery person) {
    return search.of(account, person);
  }

  @Override
  public List<SessionKey> endedBefore(AccountKey account, Instant before, int limit) {
    return search.endedBefore(account, before, limit);
  }

  @Override
  public List<SessionKey> unclaimedBefore(Instant before, int limit) {
    return search.unclaimedBefore(before, limit);
  }

  /** Either the history read here is complete, or the receipt is stale and refused. */
  @Override
  public void eraseCustomer(SessionChange receipt) {
    var stored = StoredChange.of(receipt);
    var blanked =
        new SessionHistory(sessions, receipt.event().session())
            .stream().flatMap(each -> BlankedEvent.of(each).stream()).toList();
    writer.write(
        on -> {
          var session = SqlSessions.record(on, stored);
          for (var each : blanked) {
            each.replace(on, session);
          }
          return on.update(BLANK_ANSWERS, session);
        },
        () -> feed.publish(receipt.event()));
    database.clean();
  }

  /** Cleans even if there is no such session: an earlier removal may not have been cleaned. */
  @Override
  public void remove(SessionKey key) {
    writer.write(
        on -> {
          var place = on.first(PLACE, PlaceRow::from, key.value());
          if (place.isPresent()) {
            remove(on, place.get());
          }
          return place.isPresent();
        });
    database.clean();
  }

  private static void remove(PreparedConnection on, PlaceRow place) throws SQLException {
    var session = place.session();
    var events = on.all(EVENTS, row -> row.getLong("cursor"), session);
    var attempts = on.all(ATTEMPTS, row -> row.getLong("number"), session);
    on.update(REMOVE_FROM_FEED, session);
    on.update(BLANK_EVENTS, session);
    on.update(BLANK_ANSWERS, session);
    StateRows.blank(on, place.state());
    on.update(REMOVE_CALLBACKS, session);
    on.update(REMOVE_SESSION, session);
    BLANK_EVENT_ROWS.remove(on, events);
    BLANK_STATE_ROWS.remove(on, List.of(place.state()));
    SqliteAttemptRemoval.BLANK_ROWS.remove(on, attempts);
  }

  /** An event after the erasure of the customer, chat and notes. */
  private record BlankedEvent(int revision, boolean isLine, String json) {

    static Optional<BlankedEvent> of(SessionEvent event) {
      var blanked = event.withoutCustomer();
      return blanked.equals(event)
          ? Optional.empty()
          : Optional.of(
              new BlankedEvent(
                  event.revision(), event instanceof SessionEvent.Said, StateJson.of(blanked)));
    }

    void replace(PreparedConnection on, long session) throws SQLException {
      if (revision == 0) {
        on.update(REPLACE_FIRST, json, session);
      } else {
        on.update(REPLACE, json, session, isLine, revision);
      }
    }
  }

  /** A session and the cursor of its state. */
  private record PlaceRow(long session, long state) {

    static PlaceRow from(ResultSet row) throws SQLException {
      return new PlaceRow(row.getLong("number"), row.getLong("state_cursor"));
    }
  }
}
