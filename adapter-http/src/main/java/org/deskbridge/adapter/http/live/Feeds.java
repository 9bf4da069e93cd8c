package org.deskbridge.adapter.http.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.adapter.http.internal.HttpMeter;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.Page;
import org.deskbridge.session.SessionKey;
import org.deskbridge.session.ShowChat;

/**
 * The connections of all pages that are open.
 *
 * <p>Safe for use by several threads at once. Threads write only while there is something to write;
 * one more sends the pings.
 */
final class Feeds implements AutoCloseable {

  private final ConcurrentMap<String, Feed> feeds = new ConcurrentHashMap<>();
  private final SupportDesk desk;
  private final ExecutorService writers;
  private final ScheduledExecutorService pings;
  private final ScheduledFuture<?> pinging;
  private volatile boolean ending;

  Feeds(SupportDesk desk, MeterRegistry meters) {
    this.desk = desk;
    this.writers = writers();
    this.pings = Executors.newSingleThreadScheduledExecutor(named("deskbridge-feed-pings"));
    this.pinging = pings.scheduleAtFixedRate(this::ping, 1, 1, TimeUnit.SECONDS);
    Gauge.builder(HttpMeter.FEEDS.meterName(), feeds, ConcurrentMap::size).register(meters);
  }

  /** As many threads as pages are slow at once; they end when there is nothing left to write. */
  private static ExecutorService writers() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        named("deskbridge-feed-writer"));
  }

  private static ThreadFactory named(String name) {
    return task -> {
      var thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Connects a page.
   *
   * <p>A page that was connected before, and comes back before its old connection was missed,
   * leaves that one first; otherwise its old farewell would come after its new arrival.
   *
   * @param session reads the session as the page is to see it
   * @throws UnavailableException if the service is ending; come back to whoever serves next
   */
  void open(
      SseEventSink sink,
      Sse sse,
      Caller caller,
      SessionKey key,
      Page page,
      Supplier<Object> session) {
    if (ending) {
      throw new UnavailableException("The service is ending.", null);
    }
    var name = key.value() + "/" + page.side() + "/" + page.id();
    var feed =
        feeds.compute(
            name,
            (same, old) -> {
              if (old != null) {
                old.close();
              }
              return connect(sink, sse, caller, key, page, session);
            });
    var stays = false;
    try {
      feed.begin(desk.showChat().show(caller, key, ShowChat.NEWEST));
      stays = !ending;
    } finally {
      if (!stays) {
        feed.close();
        feeds.remove(name, feed);
      }
    }
  }

  private Feed connect(
      SseEventSink sink,
      Sse sse,
      Caller caller,
      SessionKey key,
      Page page,
      Supplier<Object> session) {
    var feed =
        new Feed(sink, sse, page, session, writers, () -> feeds.values().removeIf(Feed::isEnded));
    feed.follow(desk.followSession().follow(caller, key, page, feed));
    return feed;
  }

  private void ping() {
    var now = System.nanoTime();
    feeds.values().forEach(each -> each.ping(now));
  }

  /** Ends all connections; waits a second for that, as a page may not be reading. */
  @Override
  public void close() {
    ending = true;
    pinging.cancel(false);
    pings.shutdown();
    var open = List.copyOf(feeds.values());
    open.forEach(Feed::close);
    feeds.clear();
    CompletableFuture.allOf(
            open.stream().map(Feed::disconnected).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, 1, TimeUnit.SECONDS)
        .join();
  }
}
