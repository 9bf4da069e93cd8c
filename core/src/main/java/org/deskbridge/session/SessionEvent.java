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

  /** Returns this event, at its place and time, without a trace of the customer. */
  SessionEvent withoutCustomer();

  /** The session was requested. */
  record Requested(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new Requested(after.withoutCustomer(), at);
    }
  }

  /** The session moved on to another status. */
  record Moved(SessionState after, SessionStep step, Instant at) implements SessionEvent {
    @Override
    public boolean isReported() {
      return after.origin().callbackUrl() != null;
    }

    @Override
    public SessionEvent withoutCustomer() {
      return new Moved(after.withoutCustomer(), step, at);
    }
  }

  /** A new join code was opened. */
  record Invited(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new Invited(after.withoutCustomer(), at);
    }
  }

  /** The join code was spent by a customer who now has the join link. */
  record InvitationSpent(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new InvitationSpent(after.withoutCustomer(), at);
    }
  }

  /** Another expert came in, the last of the collaborators in the state. */
  record CollaboratorJoined(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new CollaboratorJoined(after.withoutCustomer(), at);
    }
  }

  /** The expert wrote notes; the whole text is in the state. */
  record NotesWritten(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new NotesWritten(after.withoutCustomer(), at);
    }
  }

  /** The session was linked to another ticket, which is in the state. */
  record Linked(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new Linked(after.withoutCustomer(), at);
    }
  }

  /** The customer was asked to be recorded. */
  record ConsentAsked(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new ConsentAsked(after.withoutCustomer(), at);
    }
  }

  /** The customer agreed to be recorded, or did not; which of them, is in the state. */
  record ConsentAnswered(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new ConsentAnswered(after.withoutCustomer(), at);
    }
  }

  /** The first recording of the session began. */
  record Recorded(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new Recorded(after.withoutCustomer(), at);
    }
  }

  /**
   * The customer was erased: nothing on record of this session tells any more who it was, what was
   * said and what was noted.
   */
  record CustomerErased(SessionState after, Instant at) implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new CustomerErased(after.withoutCustomer(), at);
    }
  }

  /**
   * Somebody wrote in the chat.
   *
   * @param name as the others see it
   */
  record Said(SessionState after, Side side, String name, String text, Instant at)
      implements SessionEvent {
    @Override
    public SessionEvent withoutCustomer() {
      return new Said(after.withoutCustomer(), side, "", "", at);
    }

    @Override
    public String toString() {
      return "Said[%s, %s]".formatted(after.key(), side);
    }
  }
}
