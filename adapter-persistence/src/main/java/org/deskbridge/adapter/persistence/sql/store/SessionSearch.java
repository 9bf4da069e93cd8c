package org.deskbridge.adapter.persistence.sql.store;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlTimes;
import org.deskbridge.adapter.persistence.sql.StateJson;
import org.deskbridge.privacy.CustomerQuery;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;

/** Finds the sessions whose customer is to be erased, and those that are kept no longer. */
public final class SessionSearch {

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

  private final ReadConnectionPool readers;
  private final Sessions sessions;

  public SessionSearch(ReadConnectionPool readers, Sessions sessions) {
    this.readers = readers;
    this.sessions = sessions;
  }

  /**
   * Returns the sessions of a customer, first to last. Reads the account in parts, so that neither
   * memory nor log has to hold all of it.
   */
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

  /** Returns sessions of an account that were over before a time, first to last. */
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

  /** Returns sessions of no account that were requested before a time, first to last. */
  public List<SessionKey> unclaimedBefore(Instant before, int limit) {
    return readers
        .read(on -> on.all(UNCLAIMED, SessionRow::from, SqlTimes.ceiling(before), limit))
        .stream()
        .map(each -> new SessionKey(each.key()))
        .toList();
  }

  /** A session and its place in a list of its account. */
  private record SessionRow(long number, String key, long at) {

    static SessionRow from(ResultSet row) throws SQLException {
      return new SessionRow(row.getLong("number"), row.getString("session_key"), row.getLong("at"));
    }
  }
}
