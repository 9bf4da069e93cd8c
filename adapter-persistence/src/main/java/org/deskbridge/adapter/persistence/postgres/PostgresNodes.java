package org.deskbridge.adapter.persistence.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.adapter.persistence.sql.PreparedConnection;
import org.deskbridge.adapter.persistence.sql.ReadConnectionPool;
import org.deskbridge.error.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node among those that share the database.
 *
 * <p>A node says every two seconds that it lives, for the next ten; one that does not is given up
 * by the others. All of them go by the clock of the database. Safe for use by several threads at
 * once.
 */
final class PostgresNodes implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PostgresNodes.class);

  /** The time in the database, in milliseconds. */
  static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

  private static final Duration LEASE = Duration.ofSeconds(10);

  /** Some can be missed before the time is over. */
  private static final int RENEWALS_IN_TIME = 5;

  private static final Duration TIDYING = Duration.ofHours(1);

  private static final String NEXT_ID = "select nextval('node_number') as id";
  private static final String LOCK = "lock table node in share row exclusive mode";
  private static final String JOIN =
      """
      insert into node (id, alive_until, media_place) values (?1, %s + ?2, ?3)
      on conflict (id) do update
        set alive_until = excluded.alive_until, media_place = excluded.media_place
      """
          .formatted(NOW);
  private static final String RENEW =
      "update node set alive_until = %s + ?2 where id = ?1".formatted(NOW);
  private static final String LEAVE = "update node set alive_until = 0 where id = ?1";
  private static final String OTHERS =
      "select 1 from node where id <> ?1 and alive_until >= %s limit 1".formatted(NOW);
  private static final String KEEP_MEDIA = "update node set media_place = ?2 where id = ?1";
  private static final String PLACES_OF_OTHERS =
      """
      select distinct media_place from node
      where id <> ?1 and alive_until >= %s and media_place is not null
      """
          .formatted(NOW);
  private static final String SINCE = "select 1 from service_start";
  private static final String BEGIN_SERVICE =
      "insert into service_start (number, since) values (1, %s)".formatted(NOW);

  private static final String EMPTY =
      """
      with pages as (delete from connected_page), seen as (delete from page_seen),
        messages as (delete from relay_message), turns as (delete from job_turn),
        uses as (delete from limit_use),
        nodes as (delete from node)
      delete from service_start
      """;

  /** A session is long over by then. The pages are those of nodes that a crash made forgotten. */
  private static final String TIDY =
      """
      with pages as (
        delete from connected_page p where not exists (select 1 from node n where n.id = p.node))
      delete from page_seen s
      where s.seen_at < %s - 86400000
        and not exists (select 1 from connected_page p where p.session_key = s.session_key)
      """
          .formatted(NOW);

  /** Of its own, so that this node lives on while reads wait for each other. */
  private final ReadConnectionPool connections;

  private final Duration lease;
  private final long id;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(PostgresNodes::named);

  private final List<Future<?>> repeated = new ArrayList<>();

  private Returning returning = on -> {};
  private volatile @Nullable String mediaPlace;
  private volatile long renewedAt = System.nanoTime();
  private volatile long steadySince = System.nanoTime();

  private PostgresNodes(ReadConnectionPool connections, Duration lease, long id) {
    this.connections = connections;
    this.lease = lease;
    this.id = id;
  }

  /** Joins the other nodes; if none lives, the service starts now. */
  static PostgresNodes join(PreparedConnection.Opener opener) {
    return join(opener, LEASE);
  }

  /**
   * Joins the other nodes.
   *
   * @param lease how long this node counts as living after it said so
   */
  static PostgresNodes join(PreparedConnection.Opener opener, Duration lease) {
    var connections = ReadConnectionPool.borrowing(opener);
    var id = connections.read(on -> on.first(NEXT_ID, row -> row.getLong("id"))).orElseThrow();
    var nodes = new PostgresNodes(connections, lease, id);
    nodes.join();
    return nodes;
  }

  private static Thread named(Runnable task) {
    var thread = new Thread(task, "deskbridge-node");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Says from now on that this node lives.
   *
   * @param back told when this node was given up meanwhile, in the transaction in which it joins
   *     the others again
   */
  void start(Returning back) {
    returning = back;
    repeated.add(repeat(this::renew, lease.dividedBy(RENEWALS_IN_TIME)));
    repeated.add(repeat(this::tidy, TIDYING));
  }

  private Future<?> repeat(Runnable work, Duration every) {
    return executor.scheduleWithFixedDelay(
        () -> run(work), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A timer never again runs what threw anything, and a node that does not renew is given up. */
  private void run(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.error("node {}: failed unexpectedly, to be tried again", id, e);
    }
  }

  /** Returns the number of this node. */
  long id() {
    return id;
  }

  /**
   * Returns whether this node may give up others: one that was cut off itself waits for the others,
   * which may have been cut off with it.
   */
  boolean isSteady() {
    var now = System.nanoTime();
    return now - renewedAt < lease.toNanos() && now - steadySince > lease.toNanos();
  }

  private void renew() {
    try {
      var count = connections.read(on -> on.update(RENEW, id, lease.toMillis()));
      if (count == 0) {
        log.info("node {}: given up by the others or by a crash of the database, joining", id);
        join();
      }
      renewed();
    } catch (UnavailableException e) {
      log.debug("node {}: not renewed", id, e);
    }
  }

  private void renewed() {
    var now = System.nanoTime();
    if (now - renewedAt > lease.toNanos()) {
      steadySince = now;
    }
    renewedAt = now;
  }

  /** Joins the other nodes, again where a crash of the database has emptied the tables. */
  void join() {
    connections.read(
        on -> {
          on.execute("begin isolation level read committed");
          var end = "rollback";
          try {
            on.execute(LOCK);
            if (on.first(OTHERS, row -> true, id).isEmpty()) {
              on.execute(EMPTY);
            }
            on.update(JOIN, id, lease.toMillis(), mediaPlace);
            if (on.first(SINCE, row -> true).isEmpty()) {
              on.update(BEGIN_SERVICE);
            }
            returning.on(on);
            end = "commit";
          } finally {
            on.execute(end);
          }
          return true;
        });
  }

  /** Tells the other nodes where this one keeps the media. */
  void keepMediaAt(String place) {
    mediaPlace = place;
    connections.read(on -> on.update(KEEP_MEDIA, id, place));
  }

  /** Returns where the other nodes that live keep the media, as far as they say. */
  List<String> mediaPlacesOfOthers() {
    return connections.read(
        on -> on.all(PLACES_OF_OTHERS, row -> row.getString("media_place"), id));
  }

  private void tidy() {
    try {
      connections.read(on -> on.update(TIDY));
    } catch (UnavailableException e) {
      log.debug("node {}: nothing tidied up", id, e);
    }
  }

  /** Lets the others take over at once. */
  @Override
  public void close() {
    repeated.forEach(each -> each.cancel(true));
    executor.shutdownNow();
    try {
      connections.read(on -> on.update(LEAVE, id));
    } catch (UnavailableException e) {
      log.debug("node {}: the others wait until its time is over", id, e);
    }
    connections.close();
  }

  /** Told that this node joins the others again. */
  @FunctionalInterface
  interface Returning {
    /** Writes again what the others have given up. */
    void on(PreparedConnection statements) throws SQLException;
  }
}
