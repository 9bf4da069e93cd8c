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
  private static final int CALLBACKS = 10_000;
  private static final int CALLERS = 64;

  private final Path folder;

  BacklogDelivery(Path folder) {
    this.folder = folder;
  }

  /** Returns the rates. */
  List<Figure> measure() throws Exception {
    perSecond("warm", 10, WARM_UP);
    return List.of(
        Figure.only(
            "deliveries of a backlog to one receiver", perSecond("one", 1, CALLBACKS), "/s"),
        Figure.only(
            "deliveries of a backlog to 100 receivers", perSecond("many", 100, CALLBACKS), "/s"));
  }

  private double perSecond(String name, int count, int callbacks) throws Exception {
    var left = new CountDownLatch(callbacks);
    var receivers = new ArrayList<CountingReceiver>();
    try (var store = SqliteStore.open(folder.resolve(name))) {
      for (int i = 0; i < count; i++) {
        receivers.add(new CountingReceiver(path -> left.countDown()));
      }
      fill(store, receivers, callbacks);
      var began = System.nanoTime();
      var deskbridge = start(store);
      var isOver = left.await(120, TimeUnit.SECONDS);
      deskbridge.close();
      if (!isOver) {
        throw new IllegalStateException("%d callbacks did not arrive".formatted(left.getCount()));
      }
      return callbacks / ((System.nanoTime() - began) / 1e9);
    } finally {
      close(receivers);
    }
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
}
