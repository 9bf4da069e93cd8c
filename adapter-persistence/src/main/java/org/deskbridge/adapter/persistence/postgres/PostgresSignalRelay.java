package org.deskbridge.adapter.persistence.postgres;

import static org.deskbridge.adapter.persistence.postgres.PostgresNodes.NOW;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.memory.InMemorySignalRelay;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.room.RoomMessage;
import org.deskbridge.session.room.SignalRelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relays messages between the pages of all nodes: at once to those of this one, and to the others
 * by a table.
 *
 * <p>Each node numbers its messages and writes them one group after the other, so that each number
 * can be read before the next one. The others read on from the last number that they know. A group
 * that cannot be written is lost, as pages repeat what they need.
 */
final class PostgresSignalRelay implements SignalRelay, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresSignalRelay.class);

  /** Some seconds at the highest rate, a few MB at the most common size. */
  private static final int LONGEST_QUEUE = 8192;

  /** The largest messages have 64 KB. */
  private static final int MOST_AT_ONCE = 64;

  /** By then every node that lives has read them. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(30);

  private static final Duration BETWEEN_REMOVALS = Duration.ofSeconds(5);

  /** A message is a text of JSON within JSON: PostgreSQL refuses one character that it may have. */
  private static final String WRITE =
      """
      insert into relay_message (node, number, session_key, message, sent_at)
      select ?1, ?2 + m.place, m.value ->> 'session', m.value ->> 'message', %s
      from json_array_elements(cast(?3 as json)) with ordinality m (value, place)
      on conflict (node, number) do nothing
      """
          .formatted(NOW);

  private static final String REMOVE =
      "delete from relay_message where node = ?1 and sent_at < %s - ?2".formatted(NOW);

  private static final String LAST =
      "select node, max(number) as number from relay_message where node <> ?1 group by node";

  private static final String READ =
      """
      select m.node, m.number, m.session_key, m.message
      from node n
      left join json_each_text(cast(?2 as json)) k on k.key = cast(n.id as text)
      cross join lateral (
        select r.node, r.number, r.session_key, r.message
        from relay_message r
        where r.node = n.id and r.number > coalesce(cast(k.value as bigint), 0)
        order by r.number
        limit ?3) m
      where n.id <> ?1
      order by m.node, m.number
      """;

  private final ReadConnectionPool connections;
  private final PostgresNodes nodes;
  private final PostgresHints hints;
  private final InMemorySignalRelay here = new InMemorySignalRelay();
  private final BlockingQueue<Outgoing> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Thread writer = new Thread(this::write, "deskbridge-relay");

  /** The last number that was read of each node; used by one thread. */
  private final Map<Long, Long> known = new HashMap<>();

  private long written;
  private long removedAt = System.nanoTime();

  private PostgresSignalRelay(
      ReadConnectionPool connections, PostgresNodes nodes, PostgresHints hints) {
    this.connections = connections;
    this.nodes = nodes;
    this.hints = hints;
    writer.setDaemon(true);
  }

  /**
   * Starts to exchange messages with the other nodes.
   *
   * @param connections each statement is a transaction of its own
   */
  static PostgresSignalRelay start(
      ReadConnectionPool connections, PostgresNodes nodes, PostgresHints hints) {
    var relay = new PostgresSignalRelay(connections, nodes, hints);
    connections
        .read(on -> on.all(LAST, Position::of, nodes.id()))
        .forEach(each -> relay.known.put(each.node(), each.number()));
    hints.listen(PostgresHints.Channel.ROOM, relay::read);
    relay.writer.start();
    return relay;
  }

  /** Returns at once. What is too much for the database reaches the pages of this node alone. */
  @Override
  public void send(SessionKey session, RoomMessage news) {
    here.send(session, news);
    if (!queue.offer(new Outgoing(session, news))) {
      log.warn("session {}: message to other nodes dropped, the database is too slow", session);
    }
  }

  @Override
  public Subscription listen(SessionKey session, Listener listener) {
    return here.listen(session, listener);
  }

  private void write() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var group = new ArrayList<Outgoing>();
        group.add(queue.take());
        queue.drainTo(group, MOST_AT_ONCE - 1);
        write(group);
      }
    } catch (InterruptedException e) {
      log.debug("relay: closed");
    }
  }

  private void write(List<Outgoing> group) {
    var rows = JsonNodeFactory.instance.arrayNode();
    group.forEach(
        each ->
            rows.addObject()
                .put("session", each.session().value())
                .put("message", RoomMessageText.written(each.news())));
    try {
      connections.read(on -> on.update(WRITE, nodes.id(), written, rows.toString()));
      hints.hint(PostgresHints.Channel.ROOM);
      removeOld();
    } catch (UnavailableException e) {
      log.warn("relay: {} messages to other nodes dropped: {}", group.size(), e.getMessage());
    }
    written += group.size();
  }

  private void removeOld() {
    if (System.nanoTime() - removedAt > BETWEEN_REMOVALS.toNanos()) {
      removedAt = System.nanoTime();
      connections.read(on -> on.update(REMOVE, nodes.id(), KEPT_FOR.toMillis()));
    }
  }

  /** Passes on what the other nodes wrote since it was called last. */
  private void read() {
    List<Incoming> news;
    do {
      var positions = JsonNodeFactory.instance.objectNode();
      known.forEach((node, number) -> positions.put(Long.toString(node), number));
      news =
          connections.read(
              on -> on.all(READ, Incoming::of, nodes.id(), positions.toString(), MOST_AT_ONCE));
      news.forEach(this::pass);
    } while (news.size() >= MOST_AT_ONCE);
  }

  private void pass(Incoming each) {
    known.put(each.position().node(), each.position().number());
    var message = RoomMessageText.read(each.message());
    if (message != null) {
      here.send(each.session(), message);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }

  private record Outgoing(SessionKey session, RoomMessage news) {}

  private record Position(long node, long number) {

    static Position of(ResultSet row) throws SQLException {
      return new Position(row.getLong("node"), row.getLong("number"));
    }
  }

  private record Incoming(Position position, SessionKey session, String message) {

    static Incoming of(ResultSet row) throws SQLException {
      return new Incoming(
          Position.of(row), new SessionKey(row.getString("session_key")), row.getString("message"));
    }
  }
}
