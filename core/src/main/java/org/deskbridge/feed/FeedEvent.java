package org.deskbridge.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.callback.CallbackId;
import org.deskbridge.callback.receiver.ReceiverEvent;
import org.deskbridge.recording.RecordingEvent;
import org.deskbridge.session.SessionEvent;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/** An event of a session, a recording or a receiver of callbacks, and its place in the feed. */
public sealed interface FeedEvent {

  /** Returns the place in the feed. */
  FeedCursor cursor();

  /**
   * Returns the id, the same at every reading, by which readers recognize repeats; that of an event
   * with a callback is the id of the callback.
   */
  String id();

  /** Returns the time of the event. */
  Instant at();

  /**
   * Returns the position in the history of the session, recording or receiver: from 0 and without a
   * gap, except that a session which was requested without an account begins at 1, with its start.
   */
  int sequence();

  /** Returns the key of the session; absent for an event of a receiver, which belongs to none. */
  @Nullable SessionKey session();

  /**
   * Returns the id of the session; absent before its start, once the session was removed, and for
   * an event of a receiver.
   */
  @Nullable SessionId sessionId();

  /**
   * An event of a session.
   *
   * @param event without data of the customer, once those were erased
   * @param after the state right after the event
   */
  record OfSession(FeedCursor cursor, SessionEvent event, SessionState after) implements FeedEvent {

    public OfSession {
      requireNonNull(cursor, "cursor");
      requireNonNull(event, "event");
      requireNonNull(after, "after");
    }

    @Override
    public String id() {
      return CallbackId.of(event).value();
    }

    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public int sequence() {
      return event.revision();
    }

    @Override
    public SessionKey session() {
      return event.session();
    }

    @Override
    public @Nullable SessionId sessionId() {
      return after.id();
    }
  }

  /** An event of a recording; it stays in the feed after the removal of its session. */
  record OfRecording(FeedCursor cursor, RecordingEvent event, @Nullable SessionId sessionId)
      implements FeedEvent {

    public OfRecording {
      requireNonNull(cursor, "cursor");
      requireNonNull(event, "event");
    }

    @Override
    public String id() {
      return "rec_%s_%d".formatted(event.after().id(), sequence());
    }

    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public int sequence() {
      return event.after().revision();
    }

    @Override
    public SessionKey session() {
      return event.after().origin().session();
    }
  }

  /** A receiver of the account's callbacks was disabled or enabled. */
  record OfReceiver(FeedCursor cursor, ReceiverEvent event) implements FeedEvent {

    public OfReceiver {
      requireNonNull(cursor, "cursor");
      requireNonNull(event, "event");
    }

    @Override
    public String id() {
      return "rcv_" + cursor.text();
    }

    @Override
    public Instant at() {
      return event.at();
    }

    @Override
    public int sequence() {
      return event.sequence();
    }

    @Override
    public @Nullable SessionKey session() {
      return null;
    }

    @Override
    public @Nullable SessionId sessionId() {
      return null;
    }
  }
}
