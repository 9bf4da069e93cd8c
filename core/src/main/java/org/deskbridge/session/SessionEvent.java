package org.deskbridge.session;

import java.time.Instant;

/**
 * Something that happened to a session, recorded for good.
 *
 * <p>The revision of {@link #after} is the event's place in the history of its session: the first
 * event has revision 0, and there is exactly one event a revision.
 */
public sealed interface SessionEvent {

  /** Returns the session as it stood right after. */
  SessionState after();

  /** Returns when it happened. */
  Instant at();

  /** Returns whether partners hear of it by a callback: a status change of a session with one. */
  default boolean isReported() {
    return false;
  }

  /** The session was requested. */
  record Requested(SessionState after, Instant at) implements SessionEvent {}

  /** The session moved on to another status. */
  record Moved(SessionState after, SessionStep step, Instant at) implements SessionEvent {
    @Override
    public boolean isReported() {
      return after.origin().callbackUrl() != null;
    }
  }

  /** A new join code was opened. */
  record Invited(SessionState after, Instant at) implements SessionEvent {}

  /** The join code was spent by a customer who now has the join link. */
  record InvitationSpent(SessionState after, Instant at) implements SessionEvent {}

  /** The expert wrote notes; the whole text is in the state. */
  record NotesWritten(SessionState after, Instant at) implements SessionEvent {}

  /** The session was linked to another ticket, which is in the state. */
  record Linked(SessionState after, Instant at) implements SessionEvent {}

  /**
   * Somebody wrote in the chat.
   *
   * @param name as the others see it
   */
  record Said(SessionState after, Side side, String name, String text, Instant at)
      implements SessionEvent {
    @Override
    public String toString() {
      return "Said[%s, %s]".formatted(after.key(), side);
    }
  }
}
