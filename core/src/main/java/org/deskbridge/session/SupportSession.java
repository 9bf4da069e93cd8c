package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.deskbridge.ticket.TicketRef;
import org.jspecify.annotations.Nullable;

/**
 * One remote-support session: an immutable value that every accepted step replaces.
 *
 * <p>Steps are package-private: the use cases beside this class are the only way to take one.
 */
public final class SupportSession {

  private final SessionState state;

  private SupportSession(SessionState state) {
    this.state = requireNonNull(state, "state");
  }

  /** Returns the session that {@link Sessions} stored as {@code state}; applies no rule. */
  public static SupportSession restore(SessionState state) {
    return new SupportSession(state);
  }

  static SessionChange request(
      SessionKey key,
      SessionOrigin origin,
      @Nullable Owner owner,
      @Nullable TicketRef ticket,
      @Nullable Customer customer) {
    var first =
        new SessionState(
            key,
            0,
            SessionStatus.NOT_STARTED,
            origin,
            owner,
            null,
            SessionTimes.NONE,
            ticket,
            customer,
            null,
            null);
    return SessionChange.of(new SessionEvent.Requested(first, origin.requestedAt()));
  }

  Optional<SessionChange> start(Owner owner, SessionId id, Invitation invitation, Instant at) {
    return move(SessionStep.START, at, state.started(owner, id, invitation, at));
  }

  Optional<SessionChange> join(@Nullable Customer customer, Instant at) {
    return move(SessionStep.JOIN, at, state.joined(customer, at));
  }

  Optional<SessionChange> end(Instant at) {
    return move(SessionStep.END, at, state.ended(at));
  }

  /** Opens another join code; only somebody who waits for a customer needs one. */
  SessionChange invite(Invitation invitation, Instant at) {
    if (state.status() != SessionStatus.WAITING) {
      throw new NotLiveException(state);
    }
    return SessionChange.of(new SessionEvent.Invited(next(state.invited(invitation)), at));
  }

  /** Spends the open join code, so that nobody else gets in by it. */
  SessionChange spendInvitation(Instant at) {
    return SessionChange.of(new SessionEvent.InvitationSpent(next(state.invited(null)), at));
  }

  /** Replaces the notes; empty if they say that already. */
  Optional<SessionChange> note(String notes, Instant at) {
    if (state.status() == SessionStatus.NOT_STARTED) {
      throw new NotLiveException(state);
    }
    return notes.equals(state.notes())
        ? Optional.empty()
        : Optional.of(
            SessionChange.of(new SessionEvent.NotesWritten(next(state.noted(notes)), at)));
  }

  /** Links the session to a ticket; empty if it is linked to that one already. */
  Optional<SessionChange> link(TicketRef ticket, Instant at) {
    if (state.status() == SessionStatus.NOT_STARTED) {
      throw new NotLiveException(state);
    }
    return ticket.equals(state.ticket())
        ? Optional.empty()
        : Optional.of(SessionChange.of(new SessionEvent.Linked(next(state.linked(ticket)), at)));
  }

  SessionChange say(Side side, String name, String text, Instant at) {
    if (!state.status().isLive()) {
      throw new NotLiveException(state);
    }
    return SessionChange.of(new SessionEvent.Said(next(state), side, name, text, at));
  }

  /** Returns the change a step makes, empty if it only repeats the last one. */
  private Optional<SessionChange> move(SessionStep step, Instant at, SessionState filledIn) {
    var target =
        state.status().after(step).orElseThrow(() -> new StepRefusedException(state, step));
    if (target == state.status()) {
      return Optional.empty();
    }
    return Optional.of(SessionChange.of(new SessionEvent.Moved(filledIn.moved(target), step, at)));
  }

  private SessionState next(SessionState filledIn) {
    return filledIn.moved(state.status());
  }

  /** Returns everything there is to store or show. */
  public SessionState state() {
    return state;
  }
}
