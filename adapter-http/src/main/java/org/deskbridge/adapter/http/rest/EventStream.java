package org.deskbridge.adapter.http.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.event.EventWord;
import org.deskbridge.auth.Caller;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.feed.FeedCursor;
import org.deskbridge.feed.FeedEvent;
import org.deskbridge.feed.FeedPage;
import org.deskbridge.spi.LogContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of one reader.
 *
 * <p>It holds one page at the most, and reads the next one when that is written. A reader that does
 * not keep up is disconnected, and goes on from the last event that it has. Safe for use by several
 * threads at once; one at a time writes.
 */
final class EventStream {

  static final int PAGE_SIZE = 50;

  private static final String CONNECTED = "feed.connected";

  private static final Logger log = LoggerFactory.getLogger(EventStream.class);

  private static final long MAX_WRITE_NANOS = Duration.ofSeconds(10).toNanos();

  /** Less than what proxies allow a connection to be silent. */
  private static final long HEARTBEAT_NANOS = Duration.ofSeconds(15).toNanos();

  /** Of browsers it would be some seconds, and another node may be ready at once. */
  private static final long RECONNECT_MILLIS = 1_000;

  /** The reader comes back with a token that is still valid, or not at all. */
  private static final long MAX_AGE_NANOS = Duration.ofHours(1).toNanos();

  private final Object lock = new Object();
  private final Caller caller;
  private final FeedCursor after;
  private final SseEventSink sink;
  private final Sse sse;
  private final EventStreams streams;
  private final Executor writers;
  private final long begun = System.nanoTime();
  private FeedPage page;

  /** From the start on: a commit may be noticed before anything is written. */
  private boolean writing = true;

  private boolean woken;
  private boolean ended;
  private long lastWritten = begun;

  /**
   * @param first the page after that place
   */
  EventStream(
      Caller caller,
      FeedCursor after,
      FeedPage first,
      SseEventSink sink,
      Sse sse,
      EventStreams streams) {
    this.caller = caller;
    this.after = after;
    this.page = first;
    this.sink = sink;
    this.sse = sse;
    this.streams = streams;
    this.writers = LogIds.current().on(streams.writers());
  }

  /** Returns who reads, to count the streams of each. */
  String user() {
    return caller.expert().map(expert -> expert.key().toString()).orElse("");
  }

  /** Writes where it begins, and the first page. */
  void begin() {
    execute(() -> send(connected(), () -> write(page.events().iterator())));
  }

  /** Lets it read on, now or when what it has is written. */
  void wake() {
    synchronized (lock) {
      woken = true;
      if (writing || ended) {
        return;
      }
      writing = true;
      lastWritten = System.nanoTime();
    }
    execute(this::read);
  }

  /** Sends a heartbeat if it was silent for long, and ends a stream that is lost, slow or old. */
  void tick(long now) {
    boolean isLost;
    boolean isSilent;
    synchronized (lock) {
      isLost = (writing && now - lastWritten > MAX_WRITE_NANOS) || now - begun > MAX_AGE_NANOS;
      isSilent = !writing && !ended && now - lastWritten > HEARTBEAT_NANOS;
      if (isSilent && !isLost) {
        writing = true;
        lastWritten = now;
      }
    }
    if (isLost || sink.isClosed()) {
      execute(this::end);
    } else if (isSilent) {
      execute(() -> send(heartbeat(), this::read));
    }
  }

  private void read() {
    synchronized (lock) {
      woken = false;
    }
    page = streams.desk().events().read(caller, page.next(), PAGE_SIZE);
    write(page.events().iterator());
  }

  private void write(Iterator<FeedEvent> left) {
    if (left.hasNext()) {
      var next = left.next();
      LogIds.run(LogContext.Subject.of(next), () -> send(event(next), () -> write(left)));
      return;
    }
    boolean goesOn;
    synchronized (lock) {
      goesOn = woken || page.hasMore();
      writing = goesOn;
    }
    if (goesOn) {
      read();
    }
  }

  /** Sends an event, and goes on on a thread of the pool when it is written. */
  private void send(OutboundSseEvent event, Runnable next) {
    sink.send(event)
        .whenComplete(
            (done, failure) -> {
              synchronized (lock) {
                lastWritten = System.nanoTime();
              }
              execute(failure == null ? next : this::end);
            });
  }

  private OutboundSseEvent event(FeedEvent event) {
    return sse.newEventBuilder()
        .id(event.cursor().text())
        .name(EventWord.of(event))
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, streams.text(event))
        .build();
  }

  /** Tells where the stream begins, so that a reader can come back there before any event. */
  private OutboundSseEvent connected() {
    return sse.newEventBuilder()
        .id(after.text())
        .name(CONNECTED)
        .reconnectDelay(RECONNECT_MILLIS)
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, "{}")
        .build();
  }

  private OutboundSseEvent heartbeat() {
    return sse.newEventBuilder().comment("still here").build();
  }

  private void execute(Runnable step) {
    try {
      writers.execute(() -> run(step));
    } catch (RejectedExecutionException e) {
      log.debug("events: a stream ends with the service", e);
      end();
    }
  }

  private void run(Runnable step) {
    try {
      if (!isEnded()) {
        step.run();
      }
    } catch (IllegalStateException | DeskbridgeException e) {
      log.debug("events: a reader was disconnected", e);
      end();
    }
  }

  private boolean isEnded() {
    synchronized (lock) {
      return ended;
    }
  }

  /** Ends the stream; doing so again does nothing. */
  void end() {
    synchronized (lock) {
      if (ended) {
        return;
      }
      ended = true;
    }
    streams.forget(this);
    try {
      sink.close();
    } catch (IllegalStateException e) {
      log.debug("events: a reader was gone already", e);
    }
  }
}
