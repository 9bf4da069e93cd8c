package org.deskbridge.adapter.persistence.migration;

import java.util.List;
import java.util.Map;

/** Which tables of a data folder are moved: all, but for those that say why not. */
final class MovedTables {

  /**
   * The states where they are now. The rows that they left stay in the folder, where nothing may
   * move, and so does the blank space behind each.
   */
  private static final String STATES =
      """
      select s.number as cursor, s.number as session_number, rtrim(st.state, ' ') as state
      from session s
      join session_state st on st.cursor = s.state_cursor
      """;

  /**
   * Without the blank rows of removed sessions. Only the last row is kept in any case, as an empty
   * one: a reader of the feed may have arrived there.
   */
  private static final String EVENTS =
      """
      select e.cursor, coalesce(s.number, 0) as session_number,
        case when s.number is null then 0 else e.revision end as revision,
        case when s.number is null then 0 else e.is_line end as is_line,
        case when s.number is null then '' else rtrim(e.event, ' ') end as event
      from session_event e
      left join session s on s.number = e.session_number
      where s.number is not null or e.session_number = 0
        or e.cursor = (select max(cursor) from session_event)
      """;

  /** Without the blank rows of attempts whose time is over, and of removed sessions. */
  static final String ATTEMPTS =
      """
      select *
      from callback_attempt
      where at >= 0 and exists (select 1 from callback c where c.cursor = callback_attempt.cursor)
      """;

  private static final String KEY_CHECK = "select * from about where name = 'key check'";

  /** In an order in which each row finds those that it refers to. */
  static final List<MovedTable> ALL =
      List.of(
          MovedTable.of("account", "account_key"),
          MovedTable.of("account_rules", "account_key"),
          MovedTable.of("expert", "user_key"),
          MovedTable.of("password", "user_key"),
          MovedTable.of("client", "client_id"),
          MovedTable.of("grant_token", "token_hash"),
          MovedTable.of("signing_rotation", "account_key"),
          MovedTable.of("company", "id"),
          MovedTable.of("company_count", "account_key"),
          MovedTable.of("machine", "uuid"),
          MovedTable.of("machine_count", "company_id"),
          MovedTable.of("partner_link", "number"),
          MovedTable.of("session", "number"),
          MovedTable.of("session_state", "cursor").from(STATES),
          MovedTable.of("session_event", "cursor").from(EVENTS),
          MovedTable.of("session_count", "status"),
          MovedTable.of("session_due", "session_number"),
          MovedTable.of("feed_event", "cursor"),
          MovedTable.of("feed_position", "number"),
          MovedTable.of("callback", "cursor"),
          MovedTable.of("failing_receiver", "account_key", "address"),
          MovedTable.of("receiver_event", "cursor"),
          MovedTable.of("callback_attempt", "number").from(ATTEMPTS),
          MovedTable.of("callback_backlog"),
          MovedTable.of("recording", "id"),
          MovedTable.of("recording_event", "recording_id", "revision"),
          MovedTable.of("recording_chunk", "recording_id", "number"),
          MovedTable.of("recording_number"),
          MovedTable.of("recording_count", "stage"),
          MovedTable.of("recording_due", "recording_id"),
          MovedTable.of("transcode_turn", "account_key"),
          MovedTable.of("ticket_session", "number"),
          MovedTable.of("about", "name").from(KEY_CHECK));

  static final Map<String, String> LEFT_OUT =
      Map.of("flyway_schema_history", "PostgreSQL has migrations of its own");

  /** Columns that follow from others on PostgreSQL. */
  static final Map<String, String> COLUMNS_LEFT_OUT =
      Map.of("session.state_cursor", "the state of a session has the number of the session");

  /** Tables whose triggers count into others, which are moved as well. */
  static final List<String> COUNTED =
      List.of("company", "machine", "session", "callback", "recording");

  /** Tables that a new database has a row in. */
  static final List<String> NEVER_EMPTY = List.of("callback_backlog", "recording_number", "about");

  private MovedTables() {}
}
