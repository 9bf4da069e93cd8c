package org.deskbridge.app.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.HttpApi;
import org.deskbridge.adapter.http.HttpSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresSettings;
import org.deskbridge.adapter.persistence.postgres.PostgresStore;
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.session.SessionFixtures;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.spi.Store;

/**
 * How many callbacks a second leave a queue that has filled up, to one receiver and to a hundred,
 * which all answer at once: sent, answered and recorded one by one. In this process, with the
 * service's own stores.
 */
final class BacklogDelivery {

  private static final int CALLBACKS = 20_000;

  /** Fewer, as each of them is two commits on a server before it can be delivered. */
  private static final int CALLBACKS_ON_POSTGRES = 5_000;

  private static final int MANY = 100;
  private static final int CALLERS = 64;
  private static final int TURNS = 3;

  /** No session ends meanwhile, or it would have a second callback. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final String database;
  private final int callbacks;
  private final Opener stores;

  private BacklogDelivery(String database, int callbacks, Opener stores) {
    this.database = database;
    this.callbacks = callbacks;
    this.stores = stores;
  }

  static BacklogDelivery onSqlite(Path folder) {
    return new BacklogDelivery("SQLite", CALLBACKS, name -> SqliteStore.open(folder.resolve(name)));
  }

  /** On a server that flushes each commit to the disk; its computing is not in the figures. */
  static BacklogDelivery onPostgres(Path folder, EmbeddedPostgres server) {
    return new BacklogDelivery(
        "PostgreSQL",
        CALLBACKS_ON_POSTGRES,
        name -> {
          var data = folder.resolve(name);
          if (Files.notExists(data)) {
            createDatabase(server, name);
            Files.createDirectories(data);
          }
          var settings = new PostgresSettings(server.getJdbcUrl("postgres", name), null, null);
          return PostgresStore.open(settings, data, new SimpleMeterRegistry());
        });
  }

  private static void createDatabase(EmbeddedPostgres server, String name) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
  }

  /** Returns the rates, what a delivery costs, and how many connections were opened. */
  List<Figure> measure() throws Exception {
    deliver("warm", 1, 10, callbacks / 10);
    var one = deliver("one", 1, 1, callbacks);
    var many = deliver("many", 1, MANY, callbacks);
    return List.of(
        Figure.atLeast(
            "%s, deliveries to one receiver".formatted(database), one.perSecond(), "/s", 2_500),
        Figure.atLeast(
            "%s, deliveries to 100 receivers".formatted(database), many.perSecond(), "/s", 2_500),
        Figure.only("  computing, one receiver, receiver included", one.micros(), "µs"),
        Figure.only("  computing, 100 receivers, receivers included", many.micros(), "µs"),
        Figure.only("  connections to one receiver", one.connections(), ""),
        Figure.only("  connections to 100 receivers", many.connections(), ""));
  }

  /**
   * Returns what two nodes on the database deliver of what one does, and how much of it twice: both
   * in this process, so on the same cores, and one after the other in turn.
   */
  List<Figure> measureTwoNodes() throws Exception {
    deliver("warm_nodes", 2, 10, callbacks / 10);
    var alone = new ArrayList<Delivered>();
    var together = new ArrayList<Delivered>();
    for (int turn = 0; turn < TURNS; turn++) {
      alone.add(deliver("alone_" + turn, 1, MANY, callbacks));
      together.add(deliver("together_" + turn, 2, MANY, callbacks));
    }
    var one = alone.stream().mapToDouble(Delivered::perSecond).sum() / TURNS;
    var two = together.stream().mapToDouble(Delivered::perSecond).sum() / TURNS;
    return List.of(
        Figure.only("%s, deliveries of one node".formatted(database), one, "/s"),
        Figure.only("%s, deliveries of two nodes".formatted(database), two, "/s"),
        Figure.atLeast("  two nodes, of one", two / one, "", 1),
        Figure.atMost(
            "  sent twice by two nodes",
            together.stream().mapToInt(Delivered::again).sum(),
            "",
            0));
  }

  private Delivered deliver(String name, int nodes, int count, int callbacks) throws Exception {
    var arrivals = new ConcurrentHashMap<String, Boolean>();
    var again = new AtomicInteger();
    var left = new CountDownLatch(callbacks);
    var receivers = new ArrayList<CountingReceiver>();
    try (var store = stores.open(name)) {
      for (int i = 0; i < count; i++) {
        receivers.add(
            new CountingReceiver(
                path -> {
                  if (arrivals.putIfAbsent(path, true) == null) {
                    left.countDown();
                  } else {
                    again.incrementAndGet();
                  }
                }));
      }
      fill(store, receivers, callbacks);
      var others = new ArrayList<Store>();
      for (int i = 1; i < nodes; i++) {
        others.add(stores.open(name));
      }
      var computed = ownCpuSeconds();
      var began = System.nanoTime();
      var running = new ArrayList<Deskbridge>();
      running.add(start(store));
      others.forEach(each -> running.add(start(each)));
      var isOver = left.await(120, TimeUnit.SECONDS);
      var seconds = (System.nanoTime() - began) / 1e9;
      var micros = (ownCpuSeconds() - computed) / callbacks * 1e6;
      running.forEach(Deskbridge::close);
      others.forEach(Store::close);
      if (!isOver) {
        throw new IllegalStateException("%d callbacks did not arrive".formatted(left.getCount()));
      }
      var connections = receivers.stream().mapToInt(CountingReceiver::connections).sum();
      return new Delivered(callbacks / seconds, micros, connections, again.get());
    } finally {
      close(receivers);
    }
  }

  private static double ownCpuSeconds() throws IOException {
    return CpuTime.seconds(ProcessHandle.current().pid());
  }

  private static Deskbridge start(Store store) {
    var http = HttpSettings.of(URI.create("http://localhost"));
    return Deskbridge.builder()
        .store(store)
        .sessionTimeouts(new SessionTimeouts(NEVER, NEVER, NEVER, NEVER))
        .webhooks(Webhooks.with(new WebhookSettings(List.of("127.0.0.1"))))
        .wire(HttpApi.wire(http))
        .start();
  }

  private static void fill(Store store, List<CountingReceiver> receivers, int callbacks)
      throws Exception {
    var callers = new ForkJoinPool(CALLERS);
    try {
      callers
          .submit(
              () ->
                  IntStream.range(0, callbacks)
                      .parallel()
                      .forEach(
                          i -> {
                            var url = receivers.get(i % receivers.size()).url("/" + i);
                            var requested =
                                SessionFixtures.requested(SessionFixtures.NOON, URI.create(url));
                            store.sessions().commit(requested);
                            store.sessions().commit(SessionFixtures.started(requested));
                          }))
          .get();
    } finally {
      callers.shutdownNow();
    }
  }

  private static void close(List<CountingReceiver> receivers) throws IOException {
    for (var each : receivers) {
      each.close();
    }
  }

  /** Opens an empty store. */
  @FunctionalInterface
  private interface Opener {
    Store open(String name) throws Exception;
  }

  private record Delivered(double perSecond, double micros, int connections, int again) {}
}
