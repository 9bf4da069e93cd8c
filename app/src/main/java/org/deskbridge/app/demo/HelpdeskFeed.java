package org.deskbridge.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.deskbridge.helpdesk.TicketSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the tickets to the open helpdesk pages, and logs received callbacks. */
final class HelpdeskFeed implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HelpdeskFeed.class);

  /** Pages show a lost connection after three seconds of silence. */
  private static final long PING_SECONDS = 1;

  private final DemoTickets tickets;
  private final Map<SseEventSink, Sse> pages = new ConcurrentHashMap<>();

  /** One thread writes to all pages and ends them, so that each gets its events in order. */
  private final ScheduledExecutorService writer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "helpdesk feed");
            thread.setDaemon(true);
            return thread;
          });

  HelpdeskFeed(DemoTickets tickets) {
    this.tickets = tickets;
    var unused =
        writer.scheduleWithFixedDelay(
            () -> pages.forEach((sink, sse) -> send(sink, sse, "ping", "{}")),
            PING_SECONDS,
            PING_SECONDS,
            TimeUnit.SECONDS);
  }

  /** Adds a page, which gets all tickets now and after every change; refuses it after the end. */
  void follow(SseEventSink sink, Sse sse) {
    var isTaken =
        hand(
            () -> {
              pages.put(sink, sse);
              send(sink, sse, "tickets", json(tickets.all()));
            });
    if (!isTaken) {
      sink.close();
    }
  }

  /**
   * Answers a poll: at once if the page lacks the current tickets, else a second later.
   *
   * @param cursor of the last response that the page has, absent if it has none
   */
  void poll(@Nullable String cursor, AsyncResponse answer) {
    var now = PollJson.of(tickets.all());
    if (!now.cursor().equals(cursor)) {
      answer.resume(json(now));
      return;
    }
    try {
      var unused =
          writer.schedule(
              () -> answer.resume(json(PollJson.of(tickets.all()).after(cursor))),
              PING_SECONDS,
              TimeUnit.SECONDS);
    } catch (RejectedExecutionException e) {
      log.debug("a helpdesk page polled at the end", e);
      answer.resume(json(now.after(cursor)));
    }
  }

  /** Takes note of a session that has changed. */
  void changed(TicketSession session) {
    log.info("Session      ticket {} is now {}", session.ticketId(), session.status());
    changed();
  }

  /** Updates the pages after a change of tickets or sessions. */
  void changed() {
    hand(this::tellOfAll);
  }

  private void tellOfAll() {
    if (!pages.isEmpty()) {
      var all = json(tickets.all());
      pages.forEach((sink, sse) -> send(sink, sse, "tickets", all));
    }
  }

  private void send(SseEventSink sink, Sse sse, String name, String data) {
    if (sink.isClosed()) {
      pages.remove(sink);
      return;
    }
    try {
      sink.send(sse.newEvent(name, data))
          .whenComplete(
              (ignored, failure) -> {
                if (failure != null) {
                  pages.remove(sink);
                  sink.close();
                }
              });
    } catch (IllegalStateException e) {
      // The page has disconnected; the others continue.
      pages.remove(sink);
    }
  }

  private static String json(Object value) {
    try {
      return HelpdeskJson.write(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the demo's own records can be written", e);
    }
  }

  /** Passes work to the writer; returns false if it has ended. */
  private boolean hand(Runnable work) {
    try {
      writer.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** The answer to a poll: all tickets, or nothing if the page has them already. */
  private record PollJson(String cursor, List<EventJson> events) {

    static PollJson of(List<DemoTicketJson> tickets) {
      return new PollJson(
          Integer.toHexString(tickets.hashCode()), List.of(new EventJson("tickets", tickets)));
    }

    PollJson after(@Nullable String known) {
      return cursor.equals(known) ? new PollJson(cursor, List.of()) : this;
    }
  }

  private record EventJson(String name, Object data) {}

  /** Ends all pages after they got the current state; does not wait for that. */
  @Override
  public void close() {
    hand(() -> pages.keySet().forEach(SseEventSink::close));
    writer.shutdown();
  }
}
