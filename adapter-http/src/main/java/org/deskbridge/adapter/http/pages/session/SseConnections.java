package org.deskbridge.adapter.http.pages.session;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.HttpMeter;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.support.WriterThreads;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.room.ConnectedPage;
import org.jspecify.annotations.Nullable;

/**
 * The connections of all pages that are open.
 *
 * <p>Safe for use by several threads at once. Threads exist only while there is something to write;
 * one more sends the pings. A stream never blocks the thread that writes to it; the answer to a
 * poll may, so polls have threads of their own.
 */
public final class SseConnections implements AutoCloseable {

  /** Longer than a page waits for the ping, so that only the page sets that time. */
  private static final int TRIAL_SECONDS = 5;

  private final ConcurrentMap<String, SseConnection> feeds = new ConcurrentHashMap<>();
  private final Deskbridge desk;
  private final ExecutorService writers = WriterThreads.forStreams("deskbridge-feed-writer");
  private final ExecutorService answerers =
      WriterThreads.forBlockingAnswers("deskbridge-poll-answerer");
  private final ScheduledExecutorService pings;
  private final ScheduledFuture<?> pinging;
  private volatile boolean ending;

  public SseConnections(Deskbridge desk, MeterRegistry meters) {
    this.desk = desk;
    this.pings = Executors.newSingleThreadScheduledExecutor(SseConnections::named);
    this.pinging = pings.scheduleAtFixedRate(this::ping, 1, 1, TimeUnit.SECONDS);
    Gauge.builder(HttpMeter.FEEDS.meterName(), feeds, ConcurrentMap::size).register(meters);
  }

  private static Thread named(Runnable task) {
    var thread = new Thread(task, "deskbridge-feed-pings");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Connects a page.
   *
   * <p>An old connection of the same page is closed first; otherwise the page would be announced as
   * gone after it came back.
   *
   * @param session reads the current view of the session for the page
   * @throws UnavailableException if the service is ending; connect again later
   */
  void open(
      SseEventSink sink,
      Sse sse,
      Caller caller,
      SessionKey key,
      ConnectedPage page,
      Supplier<Object> session) {
    open(new StreamOutlet(sink, sse), writers, caller, key, page, session);
  }

  /**
   * Answers a poll, as soon as there is an event or after a second at the latest.
   *
   * <p>The first poll connects the page, as {@link #open} does. It stays connected as long as it
   * polls within ten seconds.
   *
   * @param cursor of the last response that the page has, absent if it has none; for an unknown
   *     one, the page is connected anew and gets a snapshot
   * @param session reads the current view of the session for the page
   * @throws UnavailableException if the service is ending; try again later
   */
  void poll(
      AsyncResponse answer,
      @Nullable String cursor,
      Caller caller,
      SessionKey key,
      ConnectedPage page,
      Supplier<Object> session) {
    var feed = feeds.get(name(key, page));
    if (feed != null && feed.ask(cursor, answer)) {
      desk.room().heartbeat(key, page);
    } else if (!open(new PollOutlet(), answerers, caller, key, page, session).ask(null, answer)) {
      throw new UnavailableException("The connection ended at once.", null);
    }
  }

  /**
   * Sends a ping and soon ends, so that a polling page can test whether it can receive a stream.
   */
  void tryOut(SseEventSink sink, Sse sse) {
    requireNotEnding();
    var outlet = new StreamOutlet(sink, sse);
    outlet.send(SseEvent.PING);
    var unused =
        pings.schedule(() -> writers.execute(outlet::close), TRIAL_SECONDS, TimeUnit.SECONDS);
  }

  private SseConnection open(
      EventOutlet outlet,
      Executor threads,
      Caller caller,
      SessionKey key,
      ConnectedPage page,
      Supplier<Object> session) {
    requireNotEnding();
    var name = name(key, page);
    var feed =
        feeds.compute(
            name,
            (same, old) -> {
              if (old != null) {
                old.close();
              }
              return connect(outlet, threads, caller, key, page, session);
            });
    var stays = false;
    try {
      feed.begin(desk.room().chat(caller, key, GetChat.NEWEST));
      stays = !ending;
    } finally {
      if (!stays) {
        feed.close();
        feeds.remove(name, feed);
      }
    }
    return feed;
  }

  private void requireNotEnding() {
    if (ending) {
      throw new UnavailableException("The service is ending.", null);
    }
  }

  private static String name(SessionKey key, ConnectedPage page) {
    return key.value() + "/" + page.side() + "/" + page.id();
  }

  private SseConnection connect(
      EventOutlet outlet,
      Executor threads,
      Caller caller,
      SessionKey key,
      ConnectedPage page,
      Supplier<Object> session) {
    var logged = LogIds.current().on(threads);
    var feed = new SseConnection(outlet, page, session, logged, () -> forget(name(key, page)));
    feed.follow(desk.room().connect(caller, key, page, feed));
    return feed;
  }

  private void forget(String name) {
    var feed = feeds.get(name);
    if (feed != null && feed.isEnded()) {
      feeds.remove(name, feed);
    }
  }

  private void ping() {
    var now = System.nanoTime();
    feeds.values().forEach(each -> each.ping(now));
  }

  /** Ends all connections; waits at most a second, as a page may not be reading. */
  @Override
  public void close() {
    ending = true;
    pinging.cancel(false);
    pings.shutdown();
    var open = List.copyOf(feeds.values());
    open.forEach(SseConnection::close);
    feeds.clear();
    CompletableFuture.allOf(
            open.stream().map(SseConnection::disconnected).toArray(CompletableFuture<?>[]::new))
        .completeOnTimeout(null, 1, TimeUnit.SECONDS)
        .join();
  }
}
