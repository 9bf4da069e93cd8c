package org.deskbridge.adapter.persistence.sql.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.deskbridge.account.AccessScope;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.adapter.persistence.sql.SqlSessionEvents;
import org.deskbridge.adapter.persistence.sql.receiver.ReceiverRows;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedPage;
import org.jspecify.annotations.Nullable;

/**
 * The event feed: a table of its own names the events of each account in order, and the logs of
 * sessions, recordings and receivers hold them.
 *
 * <p>A page is read along an index of the account. The states of its sessions are made from their
 * events up to the page, without the chat.
 */
public final class SqlEventFeed implements EventFeed {

  /** Read along (account_key, cursor), or along cursor if every account is read. */
  static final String PAGE =
      """
      select f.cursor, f.recording_id, e.session_number, e.revision, e.event,
        r.event as recorded, s.session_id, f.account_key, v.kind, v.address, v.sequence,
        v.happened_at, v.failing_since, v.last_failed_at, v.disabled_at
      from feed_event f
      left join session_event e on e.cursor = f.cursor and f.recording_id is null
      left join recording_event r
        on r.recording_id = f.recording_id and r.revision = f.recording_revision
      left join recording o on o.id = f.recording_id
      left join session s on s.session_key = o.session_key
      left join receiver_event v on v.cursor = f.cursor
      where %s f.cursor > ?
      order by f.cursor
      limit ?
      """;

  static final String PAGE_OF_ACCOUNT = PAGE.formatted("f.account_key = ? and");
  static final String PAGE_OF_ALL = PAGE.formatted("");

  /** All events of a session up to one of them, except the chat. */
  private static final String CHANGES =
      """
      select e.event, e.revision as revision
      from session s
      join session_event e on e.cursor = s.number
      where s.number = ?1
      union all
      select e.event, e.revision
      from session s
      join session_event e on e.session_number = s.number
      where s.number = ?1 and e.is_line = 0 and e.revision > 0 and e.revision <= ?2
      order by revision
      """;

  private static final String LATEST =
      "select coalesce(max(cursor), 0) as latest from session_event";

  private final ReadConnectionPool readers;
  private final SqlSessionEvents commits;

  /**
   * @param commits notices the commits of this process
   */
  public SqlEventFeed(ReadConnectionPool readers, SqlSessionEvents commits) {
    this.readers = readers;
    this.commits = commits;
  }

  @Override
  public FeedPage after(AccessScope scope, FeedCursor cursor, int limit) {
    var account = scope.account();
    if (account.isEmpty() && !scope.isEverything()) {
      return new FeedPage(List.of(), cursor, false);
    }
    var found =
        readers.read(
            on ->
                found(
                    on,
                    account.isPresent()
                        ? on.all(
                            PAGE_OF_ACCOUNT,
                            FeedRow::from,
                            account.get().value(),
                            cursor.position(),
                            limit)
                        : on.all(PAGE_OF_ALL, FeedRow::from, cursor.position(), limit)));
    return found.toPage(cursor, limit);
  }

  /** Reads the changes of each session up to its last event in the page. */
  private static FoundEvents found(PreparedConnection on, List<FeedRow> rows) throws SQLException {
    var last = new TreeMap<Long, Integer>();
    for (var row : rows) {
      if (row.session() != null) {
        last.merge(row.session(), row.revision(), Math::max);
      }
    }
    var changes = new TreeMap<Long, List<String>>();
    for (var each : last.entrySet()) {
      changes.put(
          each.getKey(),
          on.all(CHANGES, row -> row.getString("event"), each.getKey(), each.getValue()));
    }
    return new FoundEvents(rows, changes);
  }

  @Override
  public FeedCursor latest() {
    return new FeedCursor(
        readers.read(on -> on.first(LATEST, row -> row.getLong("latest"))).orElseThrow());
  }

  @Override
  public FeedCursor await(FeedCursor seen, Duration atMost) throws InterruptedException {
    var noticed = commits.commits();
    var latest = latest();
    if (latest.isAfter(seen)) {
      return latest;
    }
    commits.awaitCommit(noticed, atMost);
    return latest();
  }

  /**
   * An event and its place; parsed when the connection is free again.
   *
   * @param session the number of the session; absent for what is no event of a session, and once it
   *     was removed
   * @param event absent for what is no event of a session
   * @param recorded absent for what is no event of a recording
   * @param sessionId of the session of a recording
   * @param received absent for what is no event of a receiver
   */
  record FeedRow(
      FeedCursor cursor,
      @Nullable Long session,
      int revision,
      @Nullable String event,
      @Nullable String recorded,
      @Nullable String sessionId,
      @Nullable ReceiverEvent received) {

    static FeedRow from(ResultSet row) throws SQLException {
      var received = row.getString("kind") == null ? null : ReceiverRows.event(row);
      var session = row.getLong("session_number");
      var isOfSession = !row.wasNull() && received == null;
      return new FeedRow(
          new FeedCursor(row.getLong("cursor")),
          isOfSession ? (Long) session : null,
          row.getInt("revision"),
          row.getString("event"),
          row.getString("recorded"),
          row.getString("session_id"),
          received);
    }
  }

  /**
   * A page as it was read.
   *
   * @param changes of each session in it; none if it was removed meanwhile
   */
  record FoundEvents(List<FeedRow> rows, Map<Long, List<String>> changes) {

    FeedPage toPage(FeedCursor asked, int limit) {
      var replay = new SessionReplays(changes);
      var events = rows.stream().map(replay::event).filter(Objects::nonNull).toList();
      var next = rows.isEmpty() ? asked : rows.get(rows.size() - 1).cursor();
      return new FeedPage(events, next, rows.size() == limit);
    }
  }
}
