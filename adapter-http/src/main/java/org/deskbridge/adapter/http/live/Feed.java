package org.deskbridge.adapter.http.live;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.deskbridge.adapter.http.internal.Json;
import org.deskbridge.error.SupportException;
import org.deskbridge.live.FollowSession;
import org.deskbridge.live.LiveNews;
import org.deskbridge.live.Presence;
import org.deskbridge.live.Signal;
import org.deskbridge.session.Page;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.ShowChat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one page.
 *
 * <p>News wait in a short queue and go out one by one, each after the last was written. A page that
 * does not keep up is cut off, not waited for: it comes back by itself and gets a snapshot. Safe
 * for use by several threads at once.
 */
final class Feed implements FollowSession.Follower {

  private static final Logger log = LoggerFactory.getLogger(Feed.class);
  private static final int MAX_WAITING = 256;
  private static final long MAX_WRITE_NANOS = 10_000_000_000L;

  private final Object lock = new Object();
  private final Deque<OutboundSseEvent> waiting = new ArrayDeque<>();
  private final SseEventSink sink;
  private final Sse sse;
  private final Page page;
  private final Supplier<Object> session;
  private final Executor writers;
  private final Runnable onEnd;
  private final CompletableFuture<Void> disconnected = new CompletableFuture<>();
  private FollowSession.@Nullable Following following;
  private boolean open;
  private boolean writing;
  private boolean sessionChanged;
  private boolean replaced;
  private boolean ended;
  private long writingSince;

  /**
   * Creates a feed that says nothing yet.
   *
   * @param session reads the session anew, as the page is to see it
   * @param onEnd called once, when the feed has ended by itself
   */
  Feed(
      SseEventSink sink,
      Sse sse,
      Page page,
      Supplier<Object> session,
      Executor writers,
      Runnable onEnd) {
    this.sink = sink;
    this.sse = sse;
    this.page = page;
    this.session = session;
    this.writers = writers;
    this.onEnd = onEnd;
  }

  /** Tells the feed what it is connected to. */
  void follow(FollowSession.Following connected) {
    synchronized (lock) {
      following = connected;
    }
  }

  /** Sends the snapshot, and from then on whatever has happened since the page was connected. */
  void begin(ShowChat.Part chat) {
    var peers =
        requireNonNull(following, "following").present().stream()
            .filter(each -> each.side() != page.side())
            .toList();
    var snapshot = event("snapshot", FeedJson.SnapshotJson.of(session.get(), chat, peers));
    synchronized (lock) {
      waiting.addFirst(snapshot);
      open = true;
    }
    write();
  }

  @Override
  public void happened(SessionEvent event) {
    if (event instanceof SessionEvent.Said said) {
      offer(event("chat", FeedJson.ChatJson.from(said)));
    } else {
      synchronized (lock) {
        sessionChanged = true;
      }
      write();
    }
  }

  @Override
  public void received(LiveNews news) {
    if (news instanceof Signal signal) {
      offer(event("signal", FeedJson.SignalJson.from(signal)));
    } else if (news instanceof Presence presence) {
      if (presence.from().side() != page.side()) {
        offer(event("presence", FeedJson.PresenceJson.from(presence)));
      } else if (presence.present() && presence.from().isOfSamePersonAs(page)) {
        replaced();
      }
    }
  }

  /** The same person has opened the session elsewhere; this page hears so and nothing else. */
  private void replaced() {
    synchronized (lock) {
      if (replaced) {
        return;
      }
      waiting.clear();
      sessionChanged = false;
      waiting.add(event("replaced", Map.of()));
      replaced = true;
    }
    write();
  }

  /** Says that the connection is alive, or cuts it off if it is not. */
  void ping(long nanoTime) {
    boolean isStuck;
    boolean isIdle;
    synchronized (lock) {
      isStuck = writing && nanoTime - writingSince > MAX_WRITE_NANOS;
      isIdle = open && !writing && waiting.isEmpty();
    }
    if (isStuck || sink.isClosed()) {
      writers.execute(this::end);
    } else if (isIdle) {
      offer(event("ping", Map.of()));
    }
  }

  private void offer(OutboundSseEvent event) {
    boolean isFull;
    synchronized (lock) {
      isFull = waiting.size() >= MAX_WAITING;
      if (!isFull && !ended && !replaced) {
        waiting.add(event);
      }
    }
    if (isFull) {
      writers.execute(this::end);
    } else {
      write();
    }
  }

  private void write() {
    synchronized (lock) {
      if (!open || ended || writing || (waiting.isEmpty() && !sessionChanged)) {
        return;
      }
      writing = true;
      writingSince = System.nanoTime();
    }
    writers.execute(this::writeNext);
  }

  private void writeNext() {
    try {
      var next = next();
      if (next != null) {
        sink.send(next).whenComplete((done, failure) -> written(failure == null));
      } else if (isEnded()) {
        disconnect();
      }
    } catch (IllegalStateException | SupportException e) {
      log.debug("a page was cut off", e);
      end();
    }
  }

  private @Nullable OutboundSseEvent next() {
    synchronized (lock) {
      if (ended) {
        return null;
      }
      var first = waiting.poll();
      if (first != null) {
        return first;
      }
      if (!sessionChanged) {
        writing = false;
        return null;
      }
      sessionChanged = false;
    }
    return event("session", session.get());
  }

  private void written(boolean isWritten) {
    boolean isOver;
    synchronized (lock) {
      isOver = !isWritten || (replaced && waiting.isEmpty());
      writingSince = System.nanoTime();
    }
    writers.execute(isOver ? this::end : this::writeNext);
  }

  /** Ends the connection even if an event is still being written. */
  private void end() {
    close();
    disconnect();
    onEnd.run();
  }

  boolean isEnded() {
    synchronized (lock) {
      return ended;
    }
  }

  /**
   * Tells the others that the page is gone, and ends the connection as soon as the event that is
   * being written has gone out. Does not wait for that. Closing again does nothing.
   */
  void close() {
    FollowSession.@Nullable Following connected;
    boolean isWriting;
    synchronized (lock) {
      if (ended) {
        return;
      }
      ended = true;
      waiting.clear();
      connected = following;
      isWriting = writing;
    }
    try {
      if (connected != null) {
        connected.close();
      }
    } catch (SupportException e) {
      log.warn("nobody could be told that a page is gone", e);
    } finally {
      if (!isWriting) {
        writers.execute(this::disconnect);
      }
    }
  }

  private void disconnect() {
    try {
      sink.close();
    } catch (IllegalStateException e) {
      log.debug("a page was gone already", e);
    } finally {
      disconnected.complete(null);
    }
  }

  /** Completes when the connection has ended. */
  CompletableFuture<Void> disconnected() {
    return disconnected;
  }

  private OutboundSseEvent event(String name, Object data) {
    return sse.newEventBuilder()
        .name(name)
        .mediaType(MediaType.TEXT_PLAIN_TYPE)
        .data(String.class, Json.text(FeedJson.WRITER, data))
        .build();
  }
}
