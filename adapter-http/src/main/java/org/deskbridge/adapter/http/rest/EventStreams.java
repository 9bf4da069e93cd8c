package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.Deskbridge;
import org.deskbridge.adapter.http.support.TooManyRequestsException;
import org.deskbridge.adapter.http.support.WriterThreads;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.adapter.http.wire.event.EventJson;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open streams of events.
 *
 * <p>One thread waits for commits and wakes the streams; others exist only while there is something
 * to write. Safe for use by several threads at once.
 */
public final class EventStreams implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EventStreams.class);

  /** Of one user: enough for some processes and their successors during an upgrade. */
  private static final int MOST_OF_A_USER = 8;

  private static final int MOST = 1_000;
  private static final int RETRY_SECONDS = 5;

  /** Commits of this process are noticed at once; this is for those of others. */
  private static final Duration POLL = Duration.ofSeconds(1);

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
  private final Deskbridge desk;
  private final URI publicUrl;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch = daemon(this::watch, "deskbridge-event-watch");
  private final ExecutorService writers = WriterThreads.forStreams("deskbridge-event-writer");

  private boolean watching;

  /** Creates it without any stream; no thread is started before the first one. */
  public EventStreams(Deskbridge desk, URI publicUrl) {
    this.desk = desk;
    this.publicUrl = publicUrl;
  }

  private static Thread daemon(Runnable task, String name) {
    var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins a stream.
   *
   * @throws TooManyRequestsException if the user has too many open; close one
   * @throws UnavailableException if the service is ending; connect again later
   */
  void open(Caller caller, FeedCursor after, SseEventSink sink, Sse sse) {
    var first = desk.events().read(caller, after, EventStream.PAGE_SIZE);
    var stream = new EventStream(caller, after, first, sink, sse, this);
    add(stream);
    stream.begin();
    if (closed.getCount() == 0) {
      stream.end();
    }
  }

  private synchronized void add(EventStream stream) {
    if (closed.getCount() == 0) {
      throw new UnavailableException("The service is ending.", null);
    }
    var user = stream.user();
    if (open.size() >= MOST
        || open.stream().filter(each -> each.user().equals(user)).count() >= MOST_OF_A_USER) {
      throw new TooManyRequestsException(RETRY_SECONDS);
    }
    open.add(stream);
    if (!watching) {
      watching = true;
      watch.start();
    }
  }

  /** Wakes the streams whenever something was committed, and lets each look after itself. */
  private void watch() {
    var seen = FeedCursor.START;
    try {
      while (closed.getCount() > 0) {
        seen = watch(seen);
      }
    } catch (InterruptedException e) {
      log.debug("events: closed");
    }
  }

  private FeedCursor watch(FeedCursor seen) throws InterruptedException {
    var latest = seen;
    try {
      latest = desk.events().await(seen, POLL);
    } catch (DeskbridgeException e) {
      log.warn("events: not readable now, to be tried again", e);
      var unused = closed.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
    var now = System.nanoTime();
    for (var each : open) {
      if (latest.isAfter(seen)) {
        each.wake();
      }
      each.tick(now);
    }
    return latest;
  }

  Deskbridge desk() {
    return desk;
  }

  ExecutorService writers() {
    return writers;
  }

  String text(FeedEvent event) {
    return Json.text(EventJson.WRITER, EventJson.from(event, desk.events()::view, publicUrl));
  }

  void forget(EventStream stream) {
    open.remove(stream);
  }

  /** Ends all streams; their readers go on elsewhere from the last event that they have. */
  @Override
  public void close() {
    closed.countDown();
    watch.interrupt();
    open.forEach(EventStream::end);
    writers.shutdown();
  }
}
