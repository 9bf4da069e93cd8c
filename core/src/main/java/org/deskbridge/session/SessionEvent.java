package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.deskbridge.account.UserKey;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * An event of a session, with the changes but not the state afterwards.
 *
 * <p>All events of a session in their order result in its state: {@link SessionState#replay}.
 */
public sealed interface SessionEvent {

  /** Returns the key of the session. */
  SessionKey session();

  /**
   * Returns its position in the history of the session: the first event has revision 0, and each
   * revision has exactly one event.
   */
  int revision();

  /** Returns the time of the event. */
  Instant at();

  /** Returns the customer that this event names; absent if it names none. */
  default @Nullable Customer customer() {
    return null;
  }

  /** Returns this event, at its position and time, without data of the customer. */
  default SessionEvent withoutCustomer() {
    return this;
  }

  /** Applies this event to the state before it. */
  SessionState after(SessionState before);

  /** The session reached another status; such changes are reported by callbacks. */
  sealed interface Moved extends SessionEvent {

    /** Returns the new status. */
    SessionStatus status();
  }

  /** A line of the chat. */
  sealed interface ChatLine extends SessionEvent {

    /** Returns the name of the person, as shown to the others; empty after an erasure. */
    String name();

    /** Returns whether the line was erased. */
    default boolean isErased() {
      return false;
    }
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

    /** Ignores the argument: there is no state before the first event. */
    @Override
    public SessionState after(SessionState before) {
      return SessionState.requested(this);
    }
  }

  /**
   * The expert started the session, which got its id and a join code.
   *
   * @param recording absent if the account's sessions are not recorded
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
   * @param tokenHash of the browser, which has the seat from then on; absent in events of earlier
   *     versions without seats
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

  /**
   * The session ended.
   *
   * @param reason absent in events of earlier versions
   */
  record Ended(
      SessionKey session,
      int revision,
      SessionStatus status,
      @Nullable EndReason reason,
      Instant at)
      implements Moved {

    @Override
    public SessionState after(SessionState before) {
      return before.ended(reason, at).moved(status).at(revision);
    }
  }

  /** A new join code was opened; if a customer has joined, for another one in that seat. */
  record Invited(SessionKey session, int revision, OpenJoinCode invitation, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      var invited =
          before.status() == SessionStatus.ACTIVE
              ? before.invitedAnother(invitation, at)
              : before.invited(invitation).declined(null);
      return invited.at(revision);
    }
  }

  /** A customer who opened the link declined to join. */
  record Declined(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.declined(at).at(revision);
    }
  }

  /** The join code was used by a customer, who now has the join link. */
  record InvitationSpent(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.invited(null).at(revision);
    }
  }

  /** A collaborator joined. */
  record CollaboratorJoined(SessionKey session, int revision, Collaborator collaborator, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.joinedBy(collaborator).at(revision);
    }
  }

  /**
   * The owner handed the session over to a collaborator, and is a collaborator from then on.
   *
   * @param owner the new one
   */
  record HandedOver(SessionKey session, int revision, Owner owner, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.handedOver(owner).at(revision);
    }
  }

  /**
   * The expert changed the notes.
   *
   * @param edit the change of the notes; absent after the erasure of the customer
   */
  record NotesWritten(SessionKey session, int revision, @Nullable TextEdit edit, Instant at)
      implements SessionEvent {

    @Override
    public SessionEvent withoutCustomer() {
      return new NotesWritten(session, revision, null, at);
    }

    @Override
    public SessionState after(SessionState before) {
      return before.noted(notesAfter(before.notes()), revision);
    }

    /** Applies this event to the notes before it. */
    public @Nullable String notesAfter(@Nullable String before) {
      return edit == null ? null : edit.appliedTo(before == null ? "" : before);
    }
  }

  /**
   * The session was linked to another ticket.
   *
   * @param ticket absent if the session belongs to none any more, or if an earlier version stored
   *     only an address that may not be shown
   */
  record Linked(SessionKey session, int revision, @Nullable TicketRef ticket, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.linked(ticket).at(revision);
    }
  }

  /** The customer was asked for consent to recording. */
  record ConsentAsked(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).consent(RecordingConsent.ASKED)).at(revision);
    }
  }

  /** The customer agreed to recording, or declined. */
  record ConsentAnswered(SessionKey session, int revision, RecordingConsent consent, Instant at)
      implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).consent(consent)).at(revision);
    }
  }

  /** The technician began to record; the next recordings, until they stop, are part of it. */
  record Recorded(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).recorded()).at(revision);
    }
  }

  /** The technician stopped recording; the customer agrees still. */
  record RecordingStopped(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.recorded(recording(before).stopped()).at(revision);
    }
  }

  /** The customer was erased: the stored session no longer contains the customer, chat or notes. */
  record CustomerErased(SessionKey session, int revision, Instant at) implements SessionEvent {

    @Override
    public SessionState after(SessionState before) {
      return before.withoutCustomer().noted(null, revision);
    }
  }

  /**
   * A chat message. Of the state, it changes only the revision.
   *
   * @param name of the sender, as shown to the others; empty, like the text, after the erasure of
   *     the customer
   */
  record Said(
      SessionKey session, int revision, ParticipantRole side, String name, String text, Instant at)
      implements ChatLine {

    @Override
    public SessionEvent withoutCustomer() {
      return new Said(session, revision, side, "", "", at);
    }

    @Override
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

  /**
   * An expert of the session came in or left. A page that is only loaded again is neither.
   *
   * @param isPresent whether the expert is there from then on
   */
  record AttendanceChanged(
      SessionKey session, int revision, UserKey expert, String name, boolean isPresent, Instant at)
      implements ChatLine {

    @Override
    public SessionState after(SessionState before) {
      return before.attended(expert, isPresent).at(revision);
    }
  }

  private static RecordingPermission recording(SessionState state) {
    return requireNonNull(state.recording(), "recording");
  }
}
