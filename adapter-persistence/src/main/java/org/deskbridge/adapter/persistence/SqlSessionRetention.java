package org.deskbridge.adapter.persistence;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deskbridge.directory.AccountKey;
import org.deskbridge.session.Person;
import org.deskbridge.session.SessionChange;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.SessionRetention;
import org.deskbridge.session.StaleSessionException;

/**
 * Removes and replaces what is in the log of events.
 *
 * <p>Nothing is moved within the file by this, for a row that moves can leave a copy of itself
 * behind: rows are overwritten in place, by texts as long as the old ones. Then the write-ahead log
 * is emptied, which held what they were.
 */
final class SqlSessionRetention implements SessionRetention {

  private static final int SESSIONS_AT_ONCE = 200;

  private static final String SESSIONS_OF_ACCOUNT =
      """
      select number, session_key, listed_at
      from session
      where account_key = ? and (listed_at, session_key) > (?, ?)
      order by listed_at, session_key
      limit ?
      """;

  /** Only those that have a customer: most have none, and what a row is not read for is cheap. */
  private static final String WITH_CUSTOMER =
      """
      select event
      from session_event
      where cursor in (select value from json_each(?1)) and instr(event, '"customer":') > 0
      union all
      select event
      from session_event
      where session_number in (select value from json_each(?1)) and revision > 0
        and instr(event, '"customer":') > 0
      """;

  private static final String ENDED =
      """
      select number, session_key, ended_at
      from session
      where account_key = ? and ended_at < ?
      order by ended_at, session_key
      limit ?
      """;
  private static final String NEVER_STARTED =
      """
      select number, session_key, listed_at
      from session
      where account_key = ? and listed_at < ? and status = 'NOT_STARTED'
      order by listed_at, session_key
      limit ?
      """;

  private static final String UNCLAIMED =
      """
      select number, session_key, listed_at
      from session
      where account_key is null and listed_at < ?
      order by listed_at, session_key
      limit ?
      """;

  /** Fills a text up to the length of the one in its place. */
  private static final String AS_LONG =
      "?1 || printf('%*s', max(0, length(cast(event as blob)) - length(cast(?1 as blob))), '')";

  private static final String REPLACE_FIRST =
      "update session_event set event = " + AS_LONG + " where cursor = ?2";
  private static final String REPLACE =
      "update session_event set event = "
          + AS_LONG
          + " where session_number = ?2 and revision = ?3"
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

  private static final String NUMBER = "select number from session where session_key = ?";
  private static final String EVENTS =
      """
      select ?1
      union all
      select cursor from session_event where session_number = ?1 and revision > 0
      order by 1
      """;
  private static final String ATTEMPTS =
      """
      select a.number
      from callback c
      join callback_attempt a on a.cursor = c.cursor
      where c.session_number = ?
      order by 1
      """;
  private static final String REMOVE_CALLBACKS = "delete from callback where session_number = ?";
  private static final String REMOVE_SESSION = "delete from session where number = ?";

  private static final BlankRows BLANK_EVENT_ROWS =
      new BlankRows(
          "session_event",
          "cursor",
          "exists (select 1 from session s where s.number = session_event.session_number)");
  private static final BlankRows BLANK_ATTEMPT_ROWS =
      new BlankRows(
          "callback_attempt",
          "number",
          "exists (select 1 from callback c where c.cursor = callback_attempt.cursor)");

  private final Database database;
  private final Readers readers;
  private final GroupCommitWriter writer;
  private final SqlSessionFeed feed;

  SqlSessionRetention(
      Database database, Readers readers, GroupCommitWriter writer, SqlSessionFeed feed) {
    this.database = database;
    this.readers = readers;
    this.writer = writer;
    this.feed = feed;
  }

  /** Reads the account in pieces, so that neither memory nor log have to hold it as a whole. */
  @Override
  public List<SessionKey> of(AccountKey account, Person person) {
    var requestedAt = new HashMap<SessionKey, Instant>();
    var page = List.of(new SessionRow(0, "", Long.MIN_VALUE));
    while (!page.isEmpty()) {
      var last = page.get(page.size() - 1);
      page = readers.read(on -> page(on, account, last));
      collect(page, person, requestedAt);
    }
    return requestedAt.entrySet().stream()
        .sorted(
            Map.Entry.<SessionKey, Instant>comparingByValue()
                .thenComparing(each -> each.getKey().value()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<SessionRow> page(Statements on, AccountKey account, SessionRow last)
      throws SQLException {
    return on.all(
        SESSIONS_OF_ACCOUNT,
        SessionRow::from,
        account.value(),
        last.at(),
        last.key(),
        SESSIONS_AT_ONCE);
  }

  private void collect(List<SessionRow> page, Person person, Map<SessionKey, Instant> found) {
    var numbers =
        page.stream().map(each -> Long.toString(each.number())).collect(joining(",", "[", "]"));
    readers.read(
        on -> {
          on.each(WITH_CUSTOMER, row -> collect(row, person, found), numbers);
          return found.size();
        });
  }

  private static void collect(ResultSet row, Person person, Map<SessionKey, Instant> found)
      throws SQLException {
    var state = StoredForm.event(row.getString(1)).after();
    if (person.is(state.customer())) {
      found.put(state.key(), state.origin().requestedAt());
    }
  }

  @Override
  public void rewrite(List<SessionEvent> history, SessionChange receipt) {
    var event = receipt.event();
    if (history.size() != event.after().revision()) {
      throw new StaleSessionException(event.after());
    }
    var json = StoredForm.of(event);
    var blanked = history.stream().map(StoredForm::of).toList();
    writer.write(
        on -> {
          var session = SqlSessions.record(on, event, json).session();
          replace(on, session, blanked);
          return on.update(BLANK_ANSWERS, session);
        },
        () -> feed.tell(event));
    database.clean();
  }

  private static void replace(Statements on, long session, List<String> events)
      throws SQLException {
    on.update(REPLACE_FIRST, events.get(0), session);
    for (int revision = 1; revision < events.size(); revision++) {
      on.update(REPLACE, events.get(revision), session, revision);
    }
  }

  @Override
  public List<SessionKey> endedBefore(AccountKey account, Instant before, int limit) {
    return readers.read(on -> over(on, account, Times.ceiling(before), limit)).stream()
        .sorted(Comparator.comparing(SessionRow::at).thenComparing(SessionRow::key))
        .limit(limit)
        .map(each -> new SessionKey(each.key()))
        .toList();
  }

  /**
   * Looks for those that were never started only as far as they can be among the first: what is
   * older than the last of those that ended is mostly these themselves.
   */
  private static List<SessionRow> over(Statements on, AccountKey account, long before, int limit)
      throws SQLException {
    var over = on.all(ENDED, SessionRow::from, account.value(), before, limit);
    var until = over.size() < limit ? before : over.get(limit - 1).at() + 1;
    over.addAll(on.all(NEVER_STARTED, SessionRow::from, account.value(), until, limit));
    return over;
  }

  @Override
  public List<SessionKey> unclaimedBefore(Instant before, int limit) {
    return readers
        .read(on -> on.all(UNCLAIMED, SessionRow::from, Times.ceiling(before), limit))
        .stream()
        .map(each -> new SessionKey(each.key()))
        .toList();
  }

  /** Cleans even if there is no such session: it may have been removed and not been cleaned. */
  @Override
  public void remove(SessionKey key) {
    writer.write(
        on -> {
          var session = on.first(NUMBER, row -> row.getLong(1), key.value());
          if (session.isPresent()) {
            remove(on, session.get());
          }
          return session.isPresent();
        });
    database.clean();
  }

  private static void remove(Statements on, long session) throws SQLException {
    var events = on.all(EVENTS, row -> row.getLong(1), session);
    var attempts = on.all(ATTEMPTS, row -> row.getLong(1), session);
    on.update(BLANK_EVENTS, session);
    on.update(BLANK_ANSWERS, session);
    on.update(REMOVE_CALLBACKS, session);
    on.update(REMOVE_SESSION, session);
    BLANK_EVENT_ROWS.remove(on, events);
    BLANK_ATTEMPT_ROWS.remove(on, attempts);
  }

  /** A session and its place in a list of its account. */
  private record SessionRow(long number, String key, long at) {

    static SessionRow from(ResultSet row) throws SQLException {
      return new SessionRow(row.getLong(1), row.getString(2), row.getLong(3));
    }
  }
}
