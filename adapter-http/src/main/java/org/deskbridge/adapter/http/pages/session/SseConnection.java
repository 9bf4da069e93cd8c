package org.deskbridge.adapter.http.pages.session;

import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.deskbridge.adapter.http.wire.Json;
import org.deskbridge.error.DeskbridgeException;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.query.GetChat;
import org.deskbridge.session.room.ConnectPage;
import org.deskbridge.session.room.ConnectedPage;
import org.deskbridge.session.room.LinkOpened;
import org.deskbridge.session.room.PresenceChanged;
import org.deskbridge.session.room.RoomMessage;
import org.deskbridge.session.room.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of one page.
 *
 * <p>Messages wait in a short queue and are written one by one. A page that does not keep up is
 * disconnected: it reconnects by itself and gets a snapshot. Safe for use by several threads at
 * once.
 */
final class SseConnection implements ConnectPage.PageListener {

  private static final Logger log = LoggerFactory.getLogger(SseConnection.class);
  private static final long MAX_WRITE_NANOS = 10_000_000_000L;

  private final Object lock = new Object();
  private final EventQueue waiting = new EventQueue();
  private final EventOutlet outlet;
  private final ConnectedPage page;
  private final Supplier<Object> session;
  private final Executor writers;
  private final Runnable onEnd;
  private final CompletableFuture<Void> disconnected = new CompletableFuture<>();
  private ConnectPage.@Nullable PageConnection pageConnection;
  private boolean open;
  private boolean writing;
  private boolean sessionChanged;
  private boolean replaced;
  private boolean ended;
  private long writingSince;

  /**
   * @param session reads the current view of the session for the page
   * @param onEnd called once, when the connection has ended by itself
   */
  SseConnection(
      EventOutlet outlet,
      ConnectedPage page,
      Supplier<Object> session,
      Executor writers,
      Runnable onEnd) {
    this.outlet = outlet;
    this.page = page;
    this.session = session;
    this.writers = writers;
    this.onEnd = onEnd;
  }

  /** Accepts a poll; returns false if this connection does not answer it. */
  boolean ask(@Nullable String cursor, AsyncResponse question) {
    return !isEnded() && outlet instanceof PollOutlet poll && poll.ask(cursor, question);
  }

  /** Sets the connection to the session. */
  void follow(ConnectPage.PageConnection connected) {
    synchronized (lock) {
      pageConnection = connected;
    }
  }

  /** Sends the snapshot, and then all events since the page was connected. */
  void begin(GetChat.Part chat) {
    var connected = requireNonNull(pageConnection, "pageConnection");
    var peers = connected.present().stream().filter(each -> each.side() != page.side()).toList();
    var snapshot =
        event(
            "snapshot",
            RoomMessageJson.SnapshotJson.of(
                session.get(), chat, peers, connected.otherAwaySince()));
    synchronized (lock) {
      waiting.putFirst(snapshot);
      open = true;
    }
    write();
  }

  @Override
  public void happened(SessionEvent event) {
    if (event instanceof SessionEvent.ChatLine line) {
      offer(event("chat", RoomMessageJson.ChatJson.from(line)));
    } else {
      synchronized (lock) {
        sessionChanged = true;
      }
      write();
    }
  }

  @Override
  public void received(RoomMessage news) {
    if (news instanceof Signal signal) {
      offer(event("signal", RoomMessageJson.SignalJson.from(signal)));
    } else if (news instanceof LinkOpened opened) {
      offer(event("opened", RoomMessageJson.OpenedJson.from(opened)));
    } else if (news instanceof PresenceChanged presence) {
      if (presence.from().side() != page.side()) {
        offer(event("presence", RoomMessageJson.PresenceJson.from(presence)));
      }
      if (!presence.from().isOfSamePersonAs(page)) {
        expertsChanged(presence.from());
      } else if (presence.present()) {
        replaced();
      }
    }
  }

  /** Tells the page which experts are there; each view of the session says so. */
  private void expertsChanged(ConnectedPage of) {
    if (of.side() == ParticipantRole.EXPERT) {
      synchronized (lock) {
        sessionChanged = true;
      }
      write();
    }
  }

  /** Tells the page, as its last event, that the same user has opened the session elsewhere. */
  private void replaced() {
    synchronized (lock) {
      if (replaced) {
        return;
      }
      waiting.clear();
      sessionChanged = false;
      waiting.putFirst(SseEvent.REPLACED);
      replaced = true;
    }
    write();
  }

  /** Sends a ping, or ends a connection that is lost. */
  void ping(long nanoTime) {
    boolean isStuck;
    boolean isIdle;
    synchronized (lock) {
      isStuck = writing && nanoTime - writingSince > MAX_WRITE_NANOS;
      isIdle = open && !writing && waiting.isEmpty();
    }
    if (isStuck || outlet.isClosed()) {
      writers.execute(this::end);
    } else if (isIdle) {
      offer(SseEvent.PING);
    }
  }

  private void offer(SseEvent event) {
    boolean isFull;
    synchronized (lock) {
      isFull = !ended && !replaced && !waiting.offer(event);
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

  /** Writes until nothing waits, or until the page has to be waited for. */
  private void writeNext() {
    try {
      for (var next = next(); next != null; next = next()) {
        var sent = outlet.send(next).toCompletableFuture();
        if (!sent.isDone()) {
          var unused =
              sent.whenComplete((done, failure) -> writers.execute(() -> goOn(failure == null)));
          return;
        }
        if (written(!sent.isCompletedExceptionally())) {
          end();
          return;
        }
      }
      if (isEnded()) {
        disconnect();
      }
    } catch (IllegalStateException | DeskbridgeException e) {
      log.debug("a page was disconnected", e);
      end();
    }
  }

  private void goOn(boolean isWritten) {
    if (written(isWritten)) {
      end();
    } else {
      writeNext();
    }
  }

  /** Notes that an event was written, or was not; returns whether it was the last one. */
  private boolean written(boolean isWritten) {
    synchronized (lock) {
      writingSince = System.nanoTime();
      return !isWritten || (replaced && waiting.isEmpty());
    }
  }

  private @Nullable SseEvent next() {
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
   * Announces to the other pages that this one is gone, and ends the connection after the event
   * that is being written. Does not wait for that. Closing again does nothing.
   */
  void close() {
    ConnectPage.@Nullable PageConnection connected;
    boolean isWriting;
    synchronized (lock) {
      if (ended) {
        return;
      }
      ended = true;
      waiting.clear();
      connected = pageConnection;
      isWriting = writing;
    }
    try {
      if (connected != null) {
        connected.close();
      }
    } catch (DeskbridgeException e) {
      log.warn("the end of a page could not be announced", e);
    } finally {
      if (!isWriting) {
        writers.execute(this::disconnect);
      }
    }
  }

  private void disconnect() {
    try {
      outlet.close();
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

  private static SseEvent event(String name, Object data) {
    return new SseEvent(name, Json.text(RoomMessageJson.WRITER, data));
  }
}
