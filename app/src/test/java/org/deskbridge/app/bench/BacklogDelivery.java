package org.deskbridge.app.bench;

import java.io.IOException;
import java.net.URI;
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
import org.deskbridge.adapter.persistence.sqlite.SqliteStore;
import org.deskbridge.adapter.webhook.WebhookSettings;
import org.deskbridge.adapter.webhook.Webhooks;
import org.deskbridge.session.SessionFixtures;

/**
 * How many callbacks a second leave a queue that has filled up, to one receiver and to a hundred,
 * which all answer at once: sent, answered and recorded one by one. In this process, with the
 * service's own store.
 */
final class BacklogDelivery {

  private static final int WARM_UP = 2_000;
  private static final int CALLBACKS = 20_000;
  private static final int MANY = 100;
  private static final int CALLERS = 64;

  private final Path folder;

  BacklogDelivery(Path folder) {
    this.folder = folder;
  }

  /** Returns the rates, what a delivery costs, and how many connections were opened. */
  List<Figure> measure() throws Exception {
    deliver("warm", 10, WARM_UP);
    var one = deliver("one", 1, CALLBACKS);
    var many = deliver("many", MANY, CALLBACKS);
    return List.of(
        Figure.atLeast("deliveries of a backlog to one receiver", one.perSecond(), "/s", 2_500),
        Figure.atLeast("deliveries of a backlog to 100 receivers", many.perSecond(), "/s", 2_500),
        Figure.only("  computing, one receiver, receiver included", one.micros(), "µs"),
        Figure.only("  computing, 100 receivers, receivers included", many.micros(), "µs"),
        Figure.only("  connections to one receiver", one.connections(), ""),
        Figure.only("  connections to 100 receivers", many.connections(), ""));
  }

  private Delivered deliver(String name, int count, int callbacks) throws Exception {
    var left = new CountDownLatch(callbacks);
    var receivers = new ArrayList<CountingReceiver>();
    try (var store = SqliteStore.open(folder.resolve(name))) {
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

  private static Deskbridge start(SqliteStore store) {
    var http = HttpSettings.of(URI.create("http://localhost"));
    return Deskbridge.builder()
        .store(store)
        .webhooks(Webhooks.with(new WebhookSettings(List.of("127.0.0.1"))))
        .wire(HttpApi.wire(http))
        .start();
  }

  private static void fill(SqliteStore store, List<CountingReceiver> receivers, int callbacks)
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

  private record Delivered(double perSecond, double micros, int connections) {}
}
