package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbridge.directory.RecordingMode;
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
            null,
            null,
            List.of());
    return SessionChange.of(new SessionEvent.Requested(first, origin.requestedAt()));
  }

  /**
   * Starts the session.
   *
   * @param mode what the account has decided about recordings; holds for this session from now on
   */
  Optional<SessionChange> start(
      Owner owner, SessionId id, Invitation invitation, RecordingMode mode, Instant at) {
    var recording = SessionRecording.of(mode).orElse(null);
    return move(SessionStep.START, at, state.started(owner, id, invitation, recording, at));
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

  /** Takes in another expert; empty for those who are in already, and while nobody can be in. */
  Optional<SessionChange> collaborate(Collaborator expert, Instant at) {
    return state.status().isLive() && !isIn(expert)
        ? Optional.of(
            SessionChange.of(new SessionEvent.CollaboratorJoined(next(state.joinedBy(expert)), at)))
        : Optional.empty();
  }

  private boolean isIn(Collaborator expert) {
    var owner = state.owner();
    return (owner != null && owner.user().equals(expert.user()))
        || state.collaborators().stream().anyMatch(each -> each.user().equals(expert.user()));
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

  /** Asks the customer to be recorded; empty if the customer has been asked or has agreed. */
  Optional<SessionChange> askForRecording(Instant at) {
    var before = liveRecording();
    return before.consent() == RecordingConsent.ASKED || before.consent() == RecordingConsent.AGREED
        ? Optional.empty()
        : Optional.of(
            SessionChange.of(
                new SessionEvent.ConsentAsked(
                    next(state.recorded(before.consent(RecordingConsent.ASKED))), at)));
  }

  /** Takes the customer's answer, which may be another than the last; empty if it is the same. */
  Optional<SessionChange> answerRecording(boolean agrees, Instant at) {
    var before = liveRecording();
    if (before.consent() == RecordingConsent.NOT_ASKED) {
      throw new ConsentMissingException(state);
    }
    return answered(before, agrees ? RecordingConsent.AGREED : RecordingConsent.DECLINED, at);
  }

  /** Who joins a session that is always recorded was told so before, and agrees by joining. */
  Optional<SessionChange> agreeByJoining(Instant at) {
    var before = state.recording();
    return before != null
            && before.mode() == RecordingMode.ALWAYS
            && before.consent() == RecordingConsent.NOT_ASKED
            && state.status() == SessionStatus.ACTIVE
        ? answered(before, RecordingConsent.AGREED, at)
        : Optional.empty();
  }

  private Optional<SessionChange> answered(
      SessionRecording before, RecordingConsent answer, Instant at) {
    return before.consent() == answer
        ? Optional.empty()
        : Optional.of(
            SessionChange.of(
                new SessionEvent.ConsentAnswered(
                    next(state.recorded(before.consent(answer))), at)));
  }

  /** Notes that there is a recording of the session; empty if that is known. */
  Optional<SessionChange> noteRecording(Instant at) {
    var before = state.recording();
    if (before == null || before.consent() != RecordingConsent.AGREED) {
      throw new ConsentMissingException(state);
    }
    return before.isRecorded()
        ? Optional.empty()
        : Optional.of(
            SessionChange.of(
                new SessionEvent.Recorded(next(state.recorded(before.recorded())), at)));
  }

  private SessionRecording liveRecording() {
    var recording = state.recording();
    if (recording == null) {
      throw new RecordingOffException();
    }
    if (state.status() != SessionStatus.ACTIVE) {
      throw new NotLiveException(state);
    }
    return recording;
  }

  /** Forgets who the customer was, for good; what is left says that it was so. */
  SessionChange eraseCustomer(Instant at) {
    return SessionChange.of(new SessionEvent.CustomerErased(next(state.withoutCustomer()), at));
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
