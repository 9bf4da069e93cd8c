package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.deskbridge.account.RecordingMode;
import org.deskbridge.account.UserKey;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;
import org.deskbridge.error.RejectedException;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * One remote-support session: an immutable value that every accepted step replaces.
 *
 * <p>A step takes effect only when {@link Sessions} stores its change.
 */
public final class SupportSession {

  /** Comings and goings must not take the place of messages. */
  private static final int MOST_CHANGES_WITH_ATTENDANCE = 10_000;

  /** Many times the chat of the longest session; the rest is reserved for notes and the end. */
  private static final int MOST_CHANGES_WITH_CHAT = 20_000;

  private static final int MOST_CHANGES_WITH_NOTES = 30_000;

  private final SessionState state;

  private SupportSession(SessionState state) {
    this.state = requireNonNull(state, "state");
  }

  /** Restores a stored session; checks no rules. */
  public static SupportSession restore(SessionState state) {
    return new SupportSession(state);
  }

  /** Requests a session. */
  public static SessionChange request(
      SessionKey key,
      SessionOrigin origin,
      @Nullable Owner owner,
      @Nullable TicketRef ticket,
      @Nullable Customer customer) {
    return SessionChange.first(new SessionEvent.Requested(key, origin, owner, ticket, customer));
  }

  /**
   * Starts the session.
   *
   * @param mode the recording setting of the account, fixed for this session from now on
   */
  public Optional<SessionChange> start(
      Owner owner, SessionId id, OpenJoinCode invitation, RecordingMode mode, Instant at) {
    var recording = RecordingPermission.of(mode).orElse(null);
    return move(
        SessionTransition.START,
        status ->
            new SessionEvent.Started(
                state.key(), next(), status, owner, id, invitation, recording, at));
  }

  /**
   * Lets the customer join.
   *
   * @param tokenHash of the browser, which has the seat from then on
   */
  public Optional<SessionChange> join(@Nullable Customer customer, String tokenHash, Instant at) {
    var seat = state.seat();
    return state.status() == SessionStatus.ACTIVE && seat != null && seat.isFree()
        ? Optional.of(change(joined(state.status(), customer, tokenHash, at)))
        : move(SessionTransition.JOIN, status -> joined(status, customer, tokenHash, at));
  }

  private SessionEvent.Joined joined(
      SessionStatus status, @Nullable Customer customer, String tokenHash, Instant at) {
    return new SessionEvent.Joined(state.key(), next(), status, customer, tokenHash, at);
  }

  /** Ends the session; empty if it has already ended. */
  public Optional<SessionChange> end(EndReason reason, Instant at) {
    return move(
        SessionTransition.END,
        status -> new SessionEvent.Ended(state.key(), next(), status, reason, at));
  }

  /** Opens another join code; only possible while waiting for a customer. */
  public SessionChange invite(OpenJoinCode invitation, Instant at) {
    if (state.status() != SessionStatus.WAITING) {
      throw SessionConflicts.notLive(state, SessionStatus.WAITING);
    }
    return change(new SessionEvent.Invited(state.key(), next(), invitation, at));
  }

  /** Frees the seat of the customer, and opens a join code for another one. */
  public SessionChange replaceCustomer(OpenJoinCode invitation, Instant at) {
    if (state.status() != SessionStatus.ACTIVE) {
      throw SessionConflicts.notLive(state, SessionStatus.ACTIVE);
    }
    if (state.origin().machine() != null) {
      throw new ConflictException(
          ErrorCode.SESSION_UNATTENDED, "session: unattended (expected: one with a customer)");
    }
    return change(new SessionEvent.Invited(state.key(), next(), invitation, at));
  }

  /**
   * Declines to join; empty if it was declined already since the last invitation.
   *
   * @throws ConflictException {@code session.not-live} if the session does not wait for a customer
   */
  public Optional<SessionChange> decline(Instant at) {
    var seat = state.seat();
    var isAwaiting =
        state.status() == SessionStatus.WAITING
            || (state.status() == SessionStatus.ACTIVE && seat != null && seat.isFree());
    if (!isAwaiting) {
      throw SessionConflicts.notLive(state, SessionStatus.WAITING);
    }
    return state.declinedAt() != null
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.Declined(state.key(), next(), at)));
  }

  /** Uses up the open join code. */
  public SessionChange spendInvitation(Instant at) {
    return change(new SessionEvent.InvitationSpent(state.key(), next(), at));
  }

  /**
   * Adds a collaborator; empty for an expert who already takes part, and while the session is not
   * live.
   */
  public Optional<SessionChange> collaborate(Collaborator expert, Instant at) {
    return state.status().isLive() && !isIn(expert)
        ? Optional.of(change(new SessionEvent.CollaboratorJoined(state.key(), next(), expert, at)))
        : Optional.empty();
  }

  /**
   * Hands the session over to a collaborator; empty if that one owns it already.
   *
   * @throws RejectedException {@code session.not-owner} if {@code from} does not own the session
   * @throws ConflictException {@code session.not-live} if the session is not live
   * @throws ConflictException {@code session.colleague-away} if {@code to} is no collaborator
   */
  public Optional<SessionChange> handOver(UserKey from, UserKey to, Instant at) {
    var owner = state.owner();
    if (!state.status().isLive() || owner == null) {
      throw SessionConflicts.notLive(state);
    }
    if (owner.is(to)) {
      return Optional.empty();
    }
    if (!owner.is(from)) {
      throw new RejectedException(
          ErrorCode.SESSION_NOT_OWNER, "Only the owner of a session can hand it over.");
    }
    var next =
        state.collaborators().stream()
            .filter(each -> each.user().equals(to))
            .map(each -> new Owner(owner.account(), each.user(), each.name(), each.email()))
            .findFirst()
            .orElseThrow(SessionConflicts::colleagueAway);
    return Optional.of(change(new SessionEvent.HandedOver(state.key(), next(), next, at)));
  }

  /**
   * Notes that an expert of the session has come in or has left; empty if that is known, while the
   * session is not live, for those who do not take part, and once the session has 10,000 changes.
   */
  public Optional<SessionChange> attend(UserKey expert, boolean isPresent, Instant at) {
    return state.status().isLive()
            && state.away().contains(expert) == isPresent
            && state.revision() < MOST_CHANGES_WITH_ATTENDANCE
        ? nameOf(expert)
            .map(
                name ->
                    change(
                        new SessionEvent.AttendanceChanged(
                            state.key(), next(), expert, name, isPresent, at)))
        : Optional.empty();
  }

  private Optional<String> nameOf(UserKey expert) {
    var owner = state.owner();
    return owner != null && owner.is(expert)
        ? Optional.of(owner.name())
        : state.collaborators().stream()
            .filter(each -> each.user().equals(expert))
            .map(Collaborator::name)
            .findFirst();
  }

  private boolean isIn(Collaborator expert) {
    var owner = state.owner();
    return (owner != null && owner.user().equals(expert.user()))
        || state.collaborators().stream().anyMatch(each -> each.user().equals(expert.user()));
  }

  /**
   * Replaces the notes; empty if they are the same.
   *
   * @param madeOn a revision at which the writer knew the notes
   * @throws NotesChangedException if they were changed since
   */
  public Optional<SessionChange> note(String notes, int madeOn, Instant at) {
    if (state.status() == SessionStatus.NOT_STARTED) {
      throw SessionConflicts.notStarted(state);
    }
    var before = state.notes();
    if (notes.equals(before)) {
      return Optional.empty();
    }
    if (madeOn < state.notesRevision() || madeOn > state.revision()) {
      throw new NotesChangedException(state);
    }
    var edit = TextEdit.between(before == null ? "" : before, notes);
    return Optional.of(
        change(
            new SessionEvent.NotesWritten(
                state.key(), nextBelow(MOST_CHANGES_WITH_NOTES), edit, at)));
  }

  /** Links the session to a ticket; empty if it is already linked to it. */
  public Optional<SessionChange> link(@Nullable TicketRef ticket, Instant at) {
    if (state.status() == SessionStatus.NOT_STARTED) {
      throw SessionConflicts.notStarted(state);
    }
    return Objects.equals(ticket, state.ticket())
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.Linked(state.key(), next(), ticket, at)));
  }

  /**
   * Asks the customer for consent to recording; empty if the customer was already asked or has
   * agreed.
   */
  public Optional<SessionChange> requestRecordingConsent(Instant at) {
    var before = liveRecording();
    return before.consent() == RecordingConsent.ASKED || before.consent() == RecordingConsent.AGREED
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.ConsentAsked(state.key(), next(), at)));
  }

  /** Records the customer's answer, which may replace the last one; empty if it is the same. */
  public Optional<SessionChange> answerRecordingConsent(boolean agrees, Instant at) {
    var before = liveRecording();
    if (before.consent() == RecordingConsent.NOT_ASKED) {
      throw SessionConflicts.consentMissing();
    }
    return answered(before, agrees ? RecordingConsent.AGREED : RecordingConsent.DECLINED, at);
  }

  /**
   * Records the consent of a customer who joins a session that is always recorded, and was told so
   * before.
   */
  public Optional<SessionChange> agreeByJoining(Instant at) {
    var before = state.recording();
    return before != null
            && before.mode() == RecordingMode.ALWAYS
            && before.consent() == RecordingConsent.NOT_ASKED
            && state.status() == SessionStatus.ACTIVE
        ? answered(before, RecordingConsent.AGREED, at)
        : Optional.empty();
  }

  private Optional<SessionChange> answered(
      RecordingPermission before, RecordingConsent answer, Instant at) {
    return before.consent() == answer
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.ConsentAnswered(state.key(), next(), answer, at)));
  }

  /** Marks the session as recorded from now on; empty if it already is. */
  public Optional<SessionChange> noteRecording(Instant at) {
    var before = state.recording();
    if (before == null || before.consent() != RecordingConsent.AGREED) {
      throw SessionConflicts.consentMissing();
    }
    return before.isRunning()
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.Recorded(state.key(), next(), at)));
  }

  /** Marks the session as not recorded any more; empty if it is not. */
  public Optional<SessionChange> stopRecording(Instant at) {
    var before = state.recording();
    return before == null || !before.isRunning()
        ? Optional.empty()
        : Optional.of(change(new SessionEvent.RecordingStopped(state.key(), next(), at)));
  }

  private RecordingPermission liveRecording() {
    var recording = state.recording();
    if (recording == null) {
      throw new RejectedException(
          ErrorCode.RECORDING_OFF, "Sessions of this account are not recorded.");
    }
    if (state.status() != SessionStatus.ACTIVE) {
      throw SessionConflicts.notLive(state, SessionStatus.ACTIVE);
    }
    return recording;
  }

  /** Erases the customer permanently; an event of the erasure remains. */
  public SessionChange eraseCustomer(Instant at) {
    return change(new SessionEvent.CustomerErased(state.key(), next(), at));
  }

  /**
   * Adds a chat message.
   *
   * @throws ConflictException {@code session.not-live} if the session is not live
   */
  public SessionChange say(ParticipantRole side, String name, String text, Instant at) {
    if (!state.status().isLive()) {
      throw SessionConflicts.notLive(state);
    }
    return change(
        new SessionEvent.Said(
            state.key(), nextBelow(MOST_CHANGES_WITH_CHAT), side, name, text, at));
  }

  private int nextBelow(int most) {
    if (state.revision() >= most) {
      throw SessionConflicts.full(state, most);
    }
    return next();
  }

  /** Returns the change of a transition, empty if it only repeats the last one. */
  private Optional<SessionChange> move(
      SessionTransition step, Function<SessionStatus, SessionEvent.Moved> event) {
    var target =
        state.status().after(step).orElseThrow(() -> SessionConflicts.refused(state, step));
    return target == state.status() ? Optional.empty() : Optional.of(change(event.apply(target)));
  }

  private SessionChange change(SessionEvent event) {
    return SessionChange.of(state, event);
  }

  private int next() {
    return state.revision() + 1;
  }

  /** Returns the state to store or show. */
  public SessionState state() {
    return state;
  }
}
