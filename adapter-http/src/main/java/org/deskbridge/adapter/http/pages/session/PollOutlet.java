package org.deskbridge.adapter.http.pages.session;

import jakarta.ws.rs.container.AsyncResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.deskbridge.adapter.http.support.LogIds;
import org.deskbridge.adapter.http.wire.Json;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events until the page polls them, if it cannot receive a stream.
 *
 * <p>A poll is answered as soon as there is an event, or at the next ping. An event is kept until
 * the next poll acknowledges it. A page that does not poll for a while counts as gone. Safe for use
 * by several threads at once.
 */
final class PollOutlet implements EventOutlet {

  /** A page polls again after each response, which it gets after a second at the latest. */
  private static final long MAX_SILENCE_NANOS = 10_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Object lock = new Object();
  private final String id = UUID.randomUUID() + ".";
  private final LongSupplier nanoTime;
  private final EventQueue kept = new EventQueue();
  private final CompletableFuture<Void> farewell = new CompletableFuture<>();
  private @Nullable Question question;
  private long sent;
  private long askedAt;
  private boolean closed;

  PollOutlet() {
    this(System::nanoTime);
  }

  PollOutlet(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.askedAt = nanoTime.getAsLong();
  }

  /**
   * Accepts a poll of the page, to be answered now or later.
   *
   * @param cursor of the last response that arrived, absent if none did
   * @return false if the poll is not answered, because the events after the cursor are unknown: the
   *     page has to connect anew
   */
  boolean ask(@Nullable String cursor, AsyncResponse asked) {
    Question older;
    PollJson nothing;
    synchronized (lock) {
      if (closed || !forgetWhatArrived(cursor)) {
        return false;
      }
      older = question;
      question = new Question(asked, LogIds.current());
      askedAt = nanoTime.getAsLong();
      nothing = new PollJson(id + arrived(), List.of());
    }
    if (older != null) {
      older.answer(nothing);
    }
    answer(false);
    return true;
  }

  private boolean forgetWhatArrived(@Nullable String cursor) {
    var number = cursor == null ? 0 : number(cursor);
    if (number < arrived() || number > sent) {
      return false;
    }
    while (arrived() < number) {
      kept.poll();
    }
    return true;
  }

  /** Returns the number of events the page has, -1 for a cursor of another connection. */
  private long number(String cursor) {
    var number = cursor.startsWith(id) ? cursor.substring(id.length()) : "";
    return NUMBER.matcher(number).matches() ? Long.parseLong(number) : -1;
  }

  private long arrived() {
    return sent - kept.size();
  }

  /** The last event has to be fetched: a page that missed it would connect again. */
  @Override
  public CompletionStage<?> send(SseEvent event) {
    var isPing = event.equals(SseEvent.PING);
    synchronized (lock) {
      if (!isPing && kept.offer(event)) {
        sent++;
      } else {
        closed |= !isPing;
      }
    }
    answer(isPing);
    return event.equals(SseEvent.REPLACED) ? farewell : CompletableFuture.completedStage(null);
  }

  /** Answers the waiting poll, if there is one and there are events for it. */
  private void answer(boolean evenWithNothing) {
    Question asked;
    PollJson answer;
    synchronized (lock) {
      if (question == null || (kept.isEmpty() && !evenWithNothing)) {
        return;
      }
      asked = question;
      question = null;
      askedAt = nanoTime.getAsLong();
      answer = PollJson.of(id + sent, kept.all());
    }
    asked.answer(answer);
    if (answer.endsWith(SseEvent.REPLACED)) {
      farewell.complete(null);
    }
  }

  @Override
  public boolean isClosed() {
    synchronized (lock) {
      return closed || (question == null && nanoTime.getAsLong() - askedAt > MAX_SILENCE_NANOS);
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    answer(true);
    farewell.complete(null);
  }

  /** A poll that waits for its answer, which the thread of an event gives. */
  private record Question(AsyncResponse response, LogIds ids) {

    void answer(PollJson json) {
      ids.run(() -> response.resume(Json.answer(PollJson.WRITER, json)));
    }
  }
}
