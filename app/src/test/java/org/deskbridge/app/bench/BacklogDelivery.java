package org.deskbridge.app.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
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
          try (var connection = server.getPostgresDatabase().getConnection();
              var statement = connection.createStatement()) {
            statement.execute("create database " + name);
          }
          var url = server.getJdbcUrl("postgres", name);
          return PostgresStore.open(
              new PostgresSettings(url, null, null),
              Files.createDirectories(folder.resolve(name)),
              new SimpleMeterRegistry());
        });
  }

  /** Returns the rates, what a delivery costs, and how many connections were opened. */
  List<Figure> measure() throws Exception {
    deliver("warm", 10, callbacks / 10);
    var one = deliver("one", 1, callbacks);
    var many = deliver("many", MANY, callbacks);
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

  private Delivered deliver(String name, int count, int callbacks) throws Exception {
    var left = new CountDownLatch(callbacks);
    var receivers = new ArrayList<CountingReceiver>();
    try (var store = stores.open(name)) {
      for (int i = 0; i < count; i++) {
        receivers.add(new CountingReceiver(path -> left.countDown()));
      }
      fill(store, receivers, callbacks);
      var computed = ownCpuSeconds();
      var began = System.nanoTime();
      var deskbridge = start(store);
      var isOver = left.await(120, TimeUnit.SECONDS);
      var seconds = (System.nanoTime() - began) / 1e9;
      var micros = (ownCpuSeconds() - computed) / callbacks * 1e6;
      deskbridge.close();
      if (!isOver) {
        throw new IllegalStateException("%d callbacks did not arrive".formatted(left.getCount()));
      }
      var connections = receivers.stream().mapToInt(CountingReceiver::connections).sum();
      return new Delivered(callbacks / seconds, micros, connections);
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

  private record Delivered(double perSecond, double micros, int connections) {}
}
