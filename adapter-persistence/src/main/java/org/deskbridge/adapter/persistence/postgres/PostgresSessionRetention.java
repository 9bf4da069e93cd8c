package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.deskbridge.account.AccountKey;
import org.deskbridge.adapter.persistence.sql.GroupCommitWriter;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.SqlSessions.StoredChange;
import org.deskbridge.adapter.persistence.sql.StateJson;
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
 * <p>What was overwritten or removed can be read by no statement after the commit. It is in the
 * files of the server until its automatic vacuum has passed, and in its write-ahead log and backups
 * as long as those are kept.
 */
final class PostgresSessionRetention implements SessionRetention {

  private static final String REPLACE =
      """
      update session_event set event = ?1, is_line = 0
      where session_number = ?2 and is_line = ?3 and revision = ?4 and revision > 0
      """;
  private static final String REPLACE_FIRST = "update session_event set event = ? where cursor = ?";
  private static final String BLANK_ANSWERS =
      """
      update callback_attempt set detail = ''
      where cursor in (select cursor from callback where session_number = ?)
      """;

  private static final String NUMBER = "select number from session where session_key = ?";

  /** The first event is found by its cursor, the others by their session. */
  private static final List<String> REMOVE =
      List.of(
          """
          delete from callback_attempt
          where cursor in (select cursor from callback where session_number = ?)
          """,
          "delete from callback where session_number = ?",
          """
          delete from feed_event
          where cursor in (
            select cursor from session_event where session_number = ? and revision > 0)
          """,
          "delete from feed_event where cursor = ?",
          "delete from session_event where session_number = ? and revision > 0",
          "delete from session_event where cursor = ?",
          "delete from session_state where cursor = ?",
          "delete from session where number = ?");

  /** The end of the log never goes back: readers of the feed have seen it. */
  private static final String KEEP_END =
      """
      insert into session_event (cursor, session_number, revision, is_line, event)
      select nextval('log_cursor'), 0, 0, 0, ''
      where (select coalesce(max(cursor), 0) from session_event)
        < (select last_value from log_cursor)
      """;

  private final GroupCommitWriter writer;
  private final SqlSessionEvents feed;
  private final PostgresSessionLog log;
  private final Sessions sessions;
  private final SessionSearch search;

  PostgresSessionRetention(
      ReadConnectionPool readers,
      GroupCommitWriter writer,
      SqlSessionEvents feed,
      PostgresSessionLog log,
      Sessions sessions) {
    this.writer = writer;
    this.feed = feed;
    this.log = log;
    this.sessions = sessions;
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
    var changed =
        new SessionHistory(sessions, receipt.event().session())
            .stream().filter(each -> !each.withoutCustomer().equals(each)).toList();
    writer.write(
        on -> {
          var session = log.record(on, stored);
          for (var each : changed) {
            replace(on, session, each);
          }
          return on.update(BLANK_ANSWERS, session);
        },
        () -> feed.publish(receipt.event()));
  }

  private static void replace(PreparedConnection on, long session, SessionEvent event)
      throws SQLException {
    var blanked = StateJson.of(event.withoutCustomer());
    if (event.revision() == 0) {
      on.update(REPLACE_FIRST, blanked, session);
    } else {
      on.update(
          REPLACE, blanked, session, event instanceof SessionEvent.ChatLine, event.revision());
    }
  }

  @Override
  public void remove(SessionKey key) {
    writer.write(
        on -> {
          var number = on.first(NUMBER, row -> row.getLong("number"), key.value());
          if (number.isPresent()) {
            for (var each : REMOVE) {
              on.update(each, number.get());
            }
            on.update(KEEP_END);
          }
          return number.isPresent();
        });
  }
}
