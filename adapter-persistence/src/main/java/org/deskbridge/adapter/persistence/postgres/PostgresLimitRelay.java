package org.deskbridge.adapter.persistence.postgres;

import static org.deskbridge.adapter.persistence.postgres.PostgresNodes.NOW;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionEvents.Subscription;
import org.deskbridge.spi.LimitRelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the nodes on one database of each other's use of rate limits.
 *
 * <p>A node counts in memory, and four times a second one statement writes what was used since, as
 * one row, and reads the rows of the others. So no request waits for it, and the table holds a few
 * seconds of each node, however many keys there are. Of a row that cannot be written the others do
 * not hear.
 */
final class PostgresLimitRelay implements LimitRelay, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresLimitRelay.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration BETWEEN = Duration.ofMillis(250);

  /** More keys in one turn are an attack with a network of addresses; what is beyond stays here. */
  private static final int MOST_KEYS = 5_000;

  /** By then every node that lives has read it. */
  private static final Duration KEPT_FOR = Duration.ofSeconds(10);

  /** Writes nothing where no other node could read it. */
  private static final String EXCHANGE =
      """
      with told as (
        insert into limit_use (node, number, uses, since)
        select ?1, ?2, ?3, %1$s - ?4
        where ?3 <> ''
          and exists (select 1 from node n where n.id <> ?1 and n.alive_until >= %1$s)),
      forgotten as (delete from limit_use where node = ?1 and since < %1$s - ?5)
      select u.node, u.number, u.uses, greatest(%1$s - u.since, 0) as age
      from node n
      left join json_each_text(cast(?6 as json)) k on k.key = cast(n.id as text)
      join limit_use u on u.node = n.id and u.number > coalesce(cast(k.value as bigint), 0)
      where n.id <> ?1
      order by u.node, u.number
      """
          .formatted(NOW);

  private final ReadConnectionPool connections;
  private final PostgresNodes nodes;
  private final long keptFor;
  private final ConcurrentHashMap<Key, Integer> uses = new ConcurrentHashMap<>();
  private final List<Listening> listeners = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(PostgresLimitRelay::named);

  /** The last number that was read of each node; used by one thread, as all below. */
  private final Map<Long, Long> known = new HashMap<>();

  private long number;
  private long toldAt = System.nanoTime();

  /**
   * Tells nothing until {@link #start}, unless {@link #exchange} is called.
   *
   * @param connections each statement is a transaction of its own
   */
  PostgresLimitRelay(ReadConnectionPool connections, PostgresNodes nodes, Duration keptFor) {
    this.connections = connections;
    this.nodes = nodes;
    this.keptFor = keptFor.toMillis();
  }

  /** Starts to exchange with the other nodes. */
  static PostgresLimitRelay start(ReadConnectionPool connections, PostgresNodes nodes) {
    var relay = new PostgresLimitRelay(connections, nodes, KEPT_FOR);
    var unused =
        relay.executor.scheduleWithFixedDelay(
            relay::exchangeOrLog, BETWEEN.toMillis(), BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    return relay;
  }

  private static Thread named(Runnable task) {
    var thread = new Thread(task, "deskbridge-limits");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void used(String limit, String key) {
    var counted = new Key(limit, key);
    if (uses.size() < MOST_KEYS || uses.containsKey(counted)) {
      uses.merge(counted, 1, Integer::sum);
    }
  }

  @Override
  public Subscription listen(Listener listener) {
    var listening = new Listening(listener);
    listeners.add(listening);
    return () -> listeners.remove(listening);
  }

  /** A timer never again runs what threw anything. */
  private void exchangeOrLog() {
    try {
      exchange();
    } catch (RuntimeException e) {
      log.error("limits: failed unexpectedly, to be tried again", e);
    }
  }

  /** Tells what was used since the last time, and passes on what the others tell. */
  void exchange() {
    var now = System.nanoTime();
    var age = TimeUnit.NANOSECONDS.toMillis(now - toldAt);
    toldAt = now;
    var told = takeUses();
    number++;
    try {
      connections
          .read(
              on ->
                  on.all(
                      EXCHANGE,
                      Row::of,
                      nodes.id(),
                      number,
                      told,
                      age,
                      keptFor,
                      JSON.valueToTree(known).toString()))
          .forEach(this::pass);
    } catch (UnavailableException e) {
      log.debug("limits: node {} goes on alone", nodes.id(), e);
    }
  }

  /** Returns what was used as JSON, empty for nothing, and counts from 0 again. */
  private String takeUses() {
    var rows = JsonNodeFactory.instance.arrayNode();
    for (var key : uses.keySet()) {
      var count = uses.remove(key);
      if (count != null) {
        rows.addArray().add(key.limit()).add(key.key()).add(count);
      }
    }
    return rows.isEmpty() ? "" : rows.toString();
  }

  private void pass(Row row) {
    known.put(row.node(), row.number());
    for (var use : read(row)) {
      listeners.forEach(each -> each.listener.heard(use));
    }
  }

  /** A node of a later version may tell it in another way. */
  private static List<Use> read(Row row) {
    try {
      var uses = new ArrayList<Use>();
      for (var each : JSON.readTree(row.uses())) {
        uses.add(
            new Use(each.path(0).asText(), each.path(1).asText(), each.path(2).asInt(), row.age()));
      }
      return uses;
    } catch (JsonProcessingException e) {
      log.debug("limits: node {} tells what cannot be read", row.node(), e);
      return List.of();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private record Key(String limit, String key) {}

  private record Row(long node, long number, String uses, Duration age) {

    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getLong("node"),
          row.getLong("number"),
          row.getString("uses"),
          Duration.ofMillis(row.getLong("age")));
    }
  }

  /** One subscription; not a value, for the same listener can listen twice. */
  private static final class Listening {

    private final Listener listener;

    Listening(Listener listener) {
      this.listener = listener;
    }
  }
}
