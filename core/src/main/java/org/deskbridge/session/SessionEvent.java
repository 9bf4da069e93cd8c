package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a session: what it changed, not how the session stood afterwards.
 *
 * <p>All events of a session in their order make its state: {@link SessionState#replay}.
 */
public sealed interface SessionEvent {

  /** Returns the session it happened to. */
  SessionKey session();

  /**
   * Returns its place in the history of the session: the first event has revision 0, and there is
   * exactly one event a revision.
   */
  int revision();

  /** Returns when it happened. */
  Instant at();

  /** Returns the customer as this event names one; absent if it names none. */
  default @Nullable Customer customer() {
    return null;
  }

  /** Returns this event, at its place and time, without a trace of the customer. */
  default SessionEvent withoutCustomer() {
    return this;
  }

  /** Returns the state that this event makes of the one before it. */
  SessionState after(SessionState before);

  /** The session moved on to another status: the changes that partners learn of by a callback. */
  sealed interface Moved extends SessionEvent {

    /** Returns the status that was reached. */
    SessionStatus status();
  }

  /** The session was requested: always the first event, and the only one of its kind. */
  record Requested(
      SessionKey session,
      SessionOrigin origin,
      @Nullable Owner owner,
      @Nullable TicketRef ticket,
      @Nullable Customer customer)
      implements SessionEvent {

    @Override
    public int revision() {
      return 0;
    }

    @Override
    public Instant at() {
      return origin.requestedAt();
    }

    @Override
    public SessionEvent withoutCustomer() {
      return new Requested(session, origin.withoutCustomer(), owner, ticket, null);
    }

    /** Whatever is handed in; there is no state before the first. */
    @Override
    public SessionState after(SessionState before) {
      return SessionState.requested(this);
    }
  }

  /**
   * The expert started the session, which got its id and a join code.
   *
   * @param recording absent where the account's sessions are not recorded
   */
  record Started(
      SessionKey session,
      int revision,
      SessionStatus status,
      Owner owner,
      SessionId id,
      OpenJoinCode invitation,
      @Nullable RecordingPermission recording,
      Instant at)
      implements Moved {

    @Override
    public SessionState after(SessionState before) {
      return before.started(owner, id, invitation, recording, at).moved(status).at(revision);
    }
  }

  /**
   * The customer joined.
   *
   * @param customer as known from then on
   * @param tokenHash that of the browser, which has the seat from then on; absent in events that
   *     were stored before there were seats
   */
  record Joined(
      SessionKey session,
      int revision,
      SessionStatus status,
      @Nullable Customer customer,
      @Nullable String tokenHash,
      Instant at)
      implements Moved {

    @Override
    public SessionEvent withoutCustomer() {
      return new Joined(session, revision, status, null, tokenHash, at);
    }

    @Override
    public SessionState after(SessionState before) {
      return before.joined(customer, seat(), at).moved(status).at(revision);
    }

    private @Nullable CustomerSeat seat() {
      return tokenHash == null ? null : new CustomerSeat(tokenHash, at, null);
    }
  }

  /** The session ended. */
  record Ended(SessionKey session, int revision, SessionStatus status, Instant at)
      implements Moved {

    @Override
    public SessionState after(SessionState before) {
      return before.ended(at).moved(status).at(revision);
    }
  }

  /** A new join code was opened; where a customer has joined, for another one in that place. */
  record Invited(SessionKey session, int revision, OpenJoinCode invitation, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      var invited =
          before.status() == SessionStatus.ACTIVE
              ? before.invitedAnother(invitation, at)
              : before.invited(invitation);
      return invited.at(revision);
    }
  }

  /** The join code was spent by a customer who now has the join link. */
  record InvitationSpent(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.invited(null).at(revision);
    }
  }

  /** Another expert came in. */
  record CollaboratorJoined(SessionKey session, int revision, Collaborator collaborator, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.joinedBy(collaborator).at(revision);
    }
  }

  /**
   * The expert wrote notes.
   *
   * @param edit what became of the notes that were there; absent once the customer was erased
   */
  record NotesWritten(SessionKey session, int revision, @Nullable TextEdit edit, Instant at)
      implements SessionEvent {

    @Override
    public SessionEvent withoutCustomer() {
      return new NotesWritten(session, revision, null, at);
    }

    @Override
    public SessionState after(SessionState before) {
      return before.noted(notesAfter(before.notes())).at(revision);
    }

    /** Returns the notes that this event makes of those before it. */
    public @Nullable String notesAfter(@Nullable String before) {
      return edit == null ? null : edit.appliedTo(before == null ? "" : before);
    }
  }

  /**
   * The session was linked to another ticket.
   *
   * @param ticket absent if an earlier version stored nothing of it but an address that may not be
   *     shown
   */
  record Linked(SessionKey session, int revision, @Nullable TicketRef ticket, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.linked(ticket).at(revision);
    }
  }

  /** The customer was asked to be recorded. */
  record ConsentAsked(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).consent(RecordingConsent.ASKED)).at(revision);
    }
  }

  /** The customer agreed to be recorded, or did not. */
  record ConsentAnswered(SessionKey session, int revision, RecordingConsent consent, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).consent(consent)).at(revision);
    }
  }

  /** The first recording of the session began. */
  record Recorded(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).recorded()).at(revision);
    }
  }

  /**
   * The customer was erased: nothing that is stored of this session tells any more who it was, what
   * was said and what was noted.
   */
  record CustomerErased(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.withoutCustomer().at(revision);
    }
  }

  /**
   * A line of the chat. Of the state, this changes the revision alone.
   *
   * @param name as the others see it; empty, as the text is, once the customer was erased
   */
  record Said(
      SessionKey session, int revision, ParticipantRole side, String name, String text, Instant at)
      implements SessionEvent {

    @Override
    public SessionEvent withoutCustomer() {
      return new Said(session, revision, side, "", "", at);
    }

    /** Returns whether this is what is left of a line after an erasure. */
    public boolean isErased() {
      return text.isEmpty();
    }

    @Override
    public SessionState after(SessionState before) {
      return before.at(revision);
    }

    @Override
    public String toString() {
      return "Said[%s, %s]".formatted(session, side);
    }
  }

  private static RecordingPermission recording(SessionState state) {
    return requireNonNull(state.recording(), "recording");
  }
}
