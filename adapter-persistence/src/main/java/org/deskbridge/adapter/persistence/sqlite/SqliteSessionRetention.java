package org.deskbridge.adapter.persistence.sqlite;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.SqlSessions;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.adapter.persistence.sql.StateRows;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
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

  private static final int SESSIONS_AT_ONCE = 200;

  private static final String SESSIONS_OF_ACCOUNT =
      """
      select number, session_key, listed_at as at
      from session
      where account_key = ? and (listed_at, session_key) > (?, ?)
      order by listed_at, session_key
      limit ?
      """;

  /** Only events with a customer: most have none, and a row that is not parsed is cheap. */
  private static final String WITH_CUSTOMER =
      """
      select event
      from session_event
      where cursor in (select value from json_each(?1)) and instr(event, '"customer":') > 0
      union all
      select event
      from session_event
      where session_number in (select value from json_each(?1)) and revision > 0
        and is_line = 0 and instr(event, '"customer":') > 0
      """;

  private static final String ENDED =
      """
      select number, session_key, ended_at as at
      from session
      where account_key = ? and ended_at < ?
      order by ended_at, session_key
      limit ?
      """;
  private static final String NEVER_STARTED =
      """
      select number, session_key, listed_at as at
      from session
      where account_key = ? and listed_at < ? and status = 'NOT_STARTED'
      order by listed_at, session_key
      limit ?
      """;

  private static final String UNCLAIMED =
      """
      select number, session_key, listed_at as at
      from session
      where account_key is null and listed_at < ?
      order by listed_at, session_key
      limit ?
      """;

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
  private final ReadConnectionPool readers;
  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;
  private final Sessions sessions;

  SqliteSessionRetention(
      SqliteDatabase database,
      ReadConnectionPool readers,
      GroupCommitWriter writer,
      SqlSessionEvents feed) {
    this.database = database;
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
    this.sessions = new SqlSessions(readers, writer, feed);
  }

  /** Reads the account in parts, so that neither memory nor log has to hold all of it. */
  @Override
  public List<SessionKey> of(AccountKey account, CustomerQuery person) {
    var found = new HashSet<SessionKey>();
    var page = List.of(new SessionRow(0, "", Long.MIN_VALUE));
    while (!page.isEmpty()) {
      var last = page.get(page.size() - 1);
      page = readers.read(on -> page(on, account, last));
      collect(page, person, found);
    }
    return found.stream()
        .flatMap(key -> sessions.byKey(key).stream())
        .map(SupportSession::state)
        .sorted(
            Comparator.<SessionState, Instant>comparing(each -> each.origin().requestedAt())
                .thenComparing(each -> each.key().value()))
        .map(SessionState::key)
        .toList();
  }

  private static List<SessionRow> page(PreparedConnection on, AccountKey account, SessionRow last)
      throws SQLException {
    return on.all(
        SESSIONS_OF_ACCOUNT,
        SessionRow::from,
        account.value(),
        last.at(),
        last.key(),
        SESSIONS_AT_ONCE);
  }

  private void collect(List<SessionRow> page, CustomerQuery person, Set<SessionKey> found) {
    var numbers =
        page.stream().map(each -> Long.toString(each.number())).collect(joining(",", "[", "]"));
    readers.read(
        on -> {
          on.each(WITH_CUSTOMER, row -> collect(row, person, found), numbers);
          return found.size();
        });
  }

  private static void collect(ResultSet row, CustomerQuery person, Set<SessionKey> found)
      throws SQLException {
    var event = StateJson.event(row.getString("event"));
    if (person.is(event.customer())) {
      found.add(event.session());
    }
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

  @Override
  public List<SessionKey> endedBefore(AccountKey account, Instant before, int limit) {
    return readers.read(on -> over(on, account, SqlTimes.ceiling(before), limit)).stream()
        .sorted(Comparator.comparing(SessionRow::at).thenComparing(SessionRow::key))
        .limit(limit)
        .map(each -> new SessionKey(each.key()))
        .toList();
  }

  /**
   * Reads sessions that were never started only as far as they can be among the first: those older
   * than the last ended session.
   */
  private static List<SessionRow> over(
      PreparedConnection on, AccountKey account, long before, int limit) throws SQLException {
    var over = on.all(ENDED, SessionRow::from, account.value(), before, limit);
    var until = over.size() < limit ? before : over.get(limit - 1).at() + 1;
    over.addAll(on.all(NEVER_STARTED, SessionRow::from, account.value(), until, limit));
    return over;
  }

  @Override
  public List<SessionKey> unclaimedBefore(Instant before, int limit) {
    return readers
        .read(on -> on.all(UNCLAIMED, SessionRow::from, SqlTimes.ceiling(before), limit))
        .stream()
        .map(each -> new SessionKey(each.key()))
        .toList();
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

  /** A session and its place in a list of its account. */
  private record SessionRow(long number, String key, long at) {

    static SessionRow from(ResultSet row) throws SQLException {
      return new SessionRow(row.getLong("number"), row.getString("session_key"), row.getLong("at"));
    }
  }
}
