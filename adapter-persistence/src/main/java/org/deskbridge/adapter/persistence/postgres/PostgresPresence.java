package org.deskbridge.adapter.persistence.postgres;

import static org.deskbridge.adapter.persistence.postgres.PostgresNodes.NOW;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.deskbridge.account.UserKey;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.PresenceChanged;
import org.deskbridge.session.room.PresenceRegistry;

/**
 * The open pages of all nodes.
 *
 * <p>Each call is one statement, which takes the row of a page before that of its side, so that no
 * two of them can deadlock. A node also remembers its own pages, and writes them again after it was
 * given up by the others, or after a crash of the database.
 */
final class PostgresPresence implements PresenceRegistry {

  private static final String NOTE =
      "on conflict (session_key, side) do update set seen_at = excluded.seen_at";

  private static final String CONNECT =
      """
      with page as (
        insert into connected_page (session_key, page_id, user_key, node) values (?1, ?2, ?3, ?4)
        on conflict (session_key, page_id, user_key) do update set node = excluded.node
        returning session_key)
      insert into page_seen (session_key, side, seen_at) select session_key, ?5, ?6 from page
      """
          + NOTE;

  private static final String SEE =
      """
      insert into page_seen (session_key, side, seen_at)
      select session_key, ?4, ?5 from connected_page
      where session_key = ?1 and page_id = ?2 and user_key = ?3
      """
          + NOTE;

  private static final String DISCONNECT =
      """
      with page as (
        delete from connected_page
        where session_key = ?1 and page_id = ?2 and user_key = ?3 and node = ?4
        returning session_key)
      insert into page_seen (session_key, side, seen_at) select session_key, ?5, ?6 from page
      """
          + NOTE;

  private static final String PRESENT =
      "select page_id, user_key from connected_page where session_key = ?1 order by arrived";

  private static final String LAST_SEEN =
      """
      select coalesce(
        (select seen_at from page_seen where session_key = ?1 and side = ?2),
        (select since from service_start)) as seen_at
      """;

  /** Deletes the rows of nodes that died, one node for all. */
  private static final String GIVE_UP =
      """
      with dead as (delete from node where alive_until < %1$s returning id),
      messages as (delete from relay_message m using dead d where m.node = d.id),
      uses as (delete from limit_use u using dead d where u.node = d.id),
      lost as (
        delete from connected_page p using dead d where p.node = d.id
        returning p.session_key, p.page_id, p.user_key),
      seen as (
        insert into page_seen (session_key, side, seen_at)
        select distinct session_key, case user_key when 0 then 'CUSTOMER' else 'EXPERT' end, %1$s
        from lost
        order by 1, 2
        %2$s)
      select session_key, page_id, user_key from lost
      """
          .formatted(NOW, NOTE);

  private static final String RESTORE =
      """
      with page as (
        insert into connected_page (session_key, page_id, user_key, node)
        select p.value ->> 0, p.value ->> 1, cast(p.value ->> 2 as bigint), ?1
        from json_array_elements(cast(?2 as json)) p (value)
        order by 1, 2, 3
        on conflict do nothing
        returning session_key, page_id, user_key),
      seen as (
        insert into page_seen (session_key, side, seen_at)
        select session_key, case user_key when 0 then 'CUSTOMER' else 'EXPERT' end, max(%s)
        from page
        group by 1, 2
        order by 1, 2
        %s)
      select session_key, page_id, user_key from page
      """
          .formatted(NOW, NOTE);

  private final ReadConnectionPool connections;
  private final PostgresNodes nodes;

  /** The pages that are connected to this node. */
  private final Set<Place> here = ConcurrentHashMap.newKeySet();

  private final Queue<Unannounced> restored = new ConcurrentLinkedQueue<>();

  /**
   * @param connections each statement is a transaction of its own
   */
  PostgresPresence(ReadConnectionPool connections, PostgresNodes nodes) {
    this.connections = connections;
    this.nodes = nodes;
  }

  @Override
  public void connected(SessionKey session, ConnectedPage page, Instant at) {
    here.add(new Place(session, page));
    update(CONNECT, session.value(), page.id(), user(page), nodes.id(), side(page), millis(at));
  }

  @Override
  public void seen(SessionKey session, ConnectedPage page, Instant at) {
    update(SEE, session.value(), page.id(), user(page), side(page), millis(at));
  }

  @Override
  public boolean gone(SessionKey session, ConnectedPage page, Instant at) {
    here.remove(new Place(session, page));
    return update(
            DISCONNECT, session.value(), page.id(), user(page), nodes.id(), side(page), millis(at))
        > 0;
  }

  private int update(String sql, Object... arguments) {
    return connections.read(on -> on.update(sql, arguments));
  }

  @Override
  public List<ConnectedPage> present(SessionKey session) {
    return connections.read(on -> on.all(PRESENT, PostgresPresence::page, session.value()));
  }

  @Override
  public Instant lastSeen(SessionKey session, ParticipantRole side) {
    return findLastSeen(session, side)
        .orElseGet(
            () -> {
              nodes.join();
              return findLastSeen(session, side).orElseThrow();
            });
  }

  /** Returns empty if a crash of the database has emptied the tables. */
  private Optional<Instant> findLastSeen(SessionKey session, ParticipantRole side) {
    return connections
        .read(
            on ->
                on.first(
                    LAST_SEEN,
                    row -> Optional.ofNullable(row.getObject("seen_at", Long.class)),
                    session.value(),
                    side.name()))
        .flatMap(found -> found)
        .map(Instant::ofEpochMilli);
  }

  @Override
  public List<Unannounced> unannounced() {
    var changes = new ArrayList<Unannounced>();
    for (var each = restored.poll(); each != null; each = restored.poll()) {
      changes.add(each);
    }
    if (nodes.isSteady()) {
      changes.addAll(connections.read(on -> on.all(GIVE_UP, row -> change(row, false))));
    }
    return changes;
  }

  /** Writes the pages of this node again, except those that have connected to another one. */
  void restore(PreparedConnection on) throws SQLException {
    var pages = JsonNodeFactory.instance.arrayNode();
    for (var each : here) {
      pages.addArray().add(each.session().value()).add(each.page().id()).add(user(each.page()));
    }
    if (!pages.isEmpty()) {
      restored.addAll(on.all(RESTORE, row -> change(row, true), nodes.id(), pages.toString()));
    }
  }

  private static Unannounced change(ResultSet row, boolean isPresent) throws SQLException {
    return new Unannounced(
        new SessionKey(row.getString("session_key")), new PresenceChanged(page(row), isPresent));
  }

  private static ConnectedPage page(ResultSet row) throws SQLException {
    var user = row.getLong("user_key");
    return new ConnectedPage(row.getString("page_id"), user == 0 ? null : new UserKey(user));
  }

  private static long user(ConnectedPage page) {
    var expert = page.expert();
    return expert == null ? 0 : expert.value();
  }

  private static String side(ConnectedPage page) {
    return page.side().name();
  }

  private static long millis(Instant at) {
    return at.toEpochMilli();
  }

  private record Place(SessionKey session, ConnectedPage page) {}
}
