package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.util.List;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.SqlCallbackQueue;
import org.deskbridge.adapter.persistence.sql.SqlCallbackQueue.DueRow;

/**
 * Finds and leases what is due, host by host along one index, so that the callbacks of an excluded
 * host are never read. A claim is one round trip; it holds the lock of all writers, so no two nodes
 * claim one callback.
 */
final class PostgresClaims implements SqlCallbackQueue.Claims {

  /** The hosts that callbacks wait for, each found by a step along the index. */
  private static final String WAITING =
      """
      with recursive hosts (receiver) as (
        select min(receiver) from callback where settled_as is null and due_at is not null
        union all
        select (
          select min(c.receiver) from callback c
          where c.settled_as is null and c.due_at is not null and c.receiver > h.receiver)
        from hosts h
        where h.receiver is not null),
      waiting (receiver, is_put_off) as (
        select h.receiver, p.is_put_off
        from hosts h
        cross join (values (false), (true)) p (is_put_off)
        where h.receiver not in (select json_array_elements_text(cast(?2 as json))))
      """;

  private static final String ANY_DUE =
      WAITING
          + """
          select 1
          from waiting w
          where exists (
            select 1 from callback c
            where c.settled_as is null and c.receiver = w.receiver
              and c.is_put_off = w.is_put_off and c.due_at <= ?1)
          limit 1
          """;

  private static final String CLAIM =
      WAITING
          + """
          , picked as (
            select c.cursor, c.is_put_off, c.due_at
            from waiting w
            cross join lateral (
              select d.cursor, d.is_put_off, d.due_at
              from callback d
              where d.settled_as is null and d.receiver = w.receiver
                and d.is_put_off = w.is_put_off and d.due_at <= ?1
              order by d.due_at, d.cursor
              limit ?3) c
            order by c.is_put_off, c.due_at, c.cursor
            limit ?3),
          leased as (
            update callback c
            set due_at = ?4, is_held = 0
            from picked p
            where c.settled_as is null and c.cursor = p.cursor
            returning c.cursor, c.callback_id,
              c.attempts - coalesce(c.replayed_after, 0) as attempts,
              c.replayed_after is not null as is_replay, c.session_number)
          select l.cursor, l.callback_id, l.attempts, l.is_replay, l.session_number, e.revision
          from leased l
          join picked p on p.cursor = l.cursor
          join session_event e on e.cursor = l.cursor
          order by p.is_put_off, p.due_at, p.cursor
          """;

  @Override
  public boolean isAnyDue(PreparedConnection on, long now, String except) throws SQLException {
    return on.first(ANY_DUE, row -> true, now, except).isPresent();
  }

  @Override
  public List<DueRow> claim(
      PreparedConnection on, long now, long leaseUntil, int limit, String except)
      throws SQLException {
    return on.all(CLAIM, DueRow::from, now, except, limit, leaseUntil);
  }
}
