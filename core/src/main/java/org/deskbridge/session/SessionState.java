package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.deskbridge.account.AccountKey;
import org.deskbridge.account.UserKey;
import org.deskbridge.session.id.OpenJoinCode;
import org.deskbridge.session.id.SessionId;
import org.deskbridge.session.id.SessionKey;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a session; a value without rules.
 *
 * @param revision counts the changes, from 0
 * @param owner absent until an expert claims a session that was requested without a sign-in
 * @param id absent until the start
 * @param invitation absent while no join code is open
 * @param notesRevision the revision at which the notes were last changed, 0 if they never were, or
 *     only by a version that did not store it
 * @param recording absent before the start, and if the account's sessions are not recorded
 * @param collaborators the experts who joined besides the owner, earliest first
 * @param away the experts of the session who have left it, or have not come in yet; one whose page
 *     was closed a moment ago is not among them
 * @param seat absent until a customer has joined
 * @param declinedAt when a customer last declined to join; absent once one has joined or was
 *     invited anew
 * @param endReason absent until the end, and for sessions that ended in earlier versions
 */
public record SessionState(
    SessionKey key,
    int revision,
    SessionStatus status,
    SessionOrigin origin,
    @Nullable Owner owner,
    @Nullable SessionId id,
    SessionTimes times,
    @Nullable TicketRef ticket,
    @Nullable Customer customer,
    @Nullable OpenJoinCode invitation,
    @Nullable String notes,
    int notesRevision,
    @Nullable RecordingPermission recording,
    List<Collaborator> collaborators,
    List<UserKey> away,
    @Nullable CustomerSeat seat,
    @Nullable Instant declinedAt,
    @Nullable EndReason endReason) {

  public SessionState {
    requireNonNull(key, "key");
    requireNonNull(status, "status");
    requireNonNull(origin, "origin");
    requireNonNull(times, "times");
    collaborators = List.copyOf(collaborators);
    away = List.copyOf(away);
  }

  /** Returns the account of the session, absent while it is unclaimed. */
  public @Nullable AccountKey account() {
    return owner == null ? null : owner.account().key();
  }

  /** Returns the time of the start or, before that, of the request: the sort key of lists. */
  public Instant listedAt() {
    var startedAt = times.startedAt();
    return startedAt == null ? origin.requestedAt() : startedAt;
  }

  /**
   * Returns since when the session counts on pages of a participant; absent before that, and while
   * the customer's seat is free.
   */
  public @Nullable Instant arrivedAt(ParticipantRole side) {
    if (side == ParticipantRole.EXPERT) {
      return times.startedAt();
    }
    if (seat == null) {
      return times.joinedAt();
    }
    return seat.isFree() ? null : seat.takenAt();
  }

  static SessionState requested(SessionEvent.Requested request) {
    return new SessionState(
        request.session(),
        0,
        SessionStatus.NOT_STARTED,
        request.origin(),
        request.owner(),
        null,
        SessionTimes.NONE,
        request.ticket(),
        request.customer(),
        null,
        null,
        0,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null);
  }

  /**
   * Returns the state that results from a history.
   *
   * @param history oldest first and from the first event on; lines of the chat may be left out, as
   *     they change only the revision and who is away
   */
  public static SessionState replay(Iterable<? extends SessionEvent> history) {
    var events = history.iterator();
    if (!(events.next() instanceof SessionEvent.Requested first)) {
      throw new IllegalArgumentException("history: begins later (expected: from the request on)");
    }
    var state = requested(first);
    while (events.hasNext()) {
      state = events.next().after(state);
    }
    return state;
  }

  /** Returns the same state at another revision. */
  public SessionState at(int place) {
    return with(next -> next.revision = place);
  }

  SessionState moved(SessionStatus target) {
    return with(next -> next.status = target);
  }

  SessionState started(
      Owner by, SessionId as, OpenJoinCode open, @Nullable RecordingPermission record, Instant at) {
    return with(
        next -> {
          next.owner = by;
          next.id = as;
          next.times = times.started(at);
          next.invitation = open;
          next.recording = record;
        });
  }

  SessionState joined(@Nullable Customer who, @Nullable CustomerSeat on, Instant at) {
    return with(
        next -> {
          next.times = times.joined(at);
          next.customer = who;
          next.invitation = null;
          next.seat = on;
          next.declinedAt = null;
        });
  }

  SessionState invitedAnother(OpenJoinCode open, Instant at) {
    return with(
        next -> {
          next.invitation = open;
          next.recording = recording == null ? null : recording.consent(RecordingConsent.NOT_ASKED);
          next.seat = seat == null ? new CustomerSeat("", listedAt(), at) : seat.freed(at);
          next.declinedAt = null;
        });
  }

  SessionState ended(@Nullable EndReason why, Instant at) {
    return with(
        next -> {
          next.times = times.ended(at);
          next.invitation = null;
          next.endReason = why;
        });
  }

  SessionState declined(@Nullable Instant at) {
    return with(next -> next.declinedAt = at);
  }

  SessionState invited(@Nullable OpenJoinCode open) {
    return with(next -> next.invitation = open);
  }

  SessionState noted(@Nullable String text, int place) {
    return with(
        next -> {
          next.revision = place;
          next.notes = text;
          next.notesRevision = place;
        });
  }

  SessionState linked(@Nullable TicketRef to) {
    return with(next -> next.ticket = to);
  }

  SessionState recorded(RecordingPermission as) {
    return with(next -> next.recording = as);
  }

  SessionState handedOver(Owner to) {
    var others = new ArrayList<>(collaborators);
    others.removeIf(each -> to.is(each.user()));
    if (owner != null) {
      others.add(new Collaborator(owner.user(), owner.name(), owner.email()));
    }
    return with(
        next -> {
          next.owner = to;
          next.collaborators = others;
        });
  }

  SessionState joinedBy(Collaborator expert) {
    var all = new ArrayList<>(collaborators);
    all.add(expert);
    var without = new ArrayList<>(away);
    without.add(expert.user());
    return with(
        next -> {
          next.collaborators = all;
          next.away = without;
        });
  }

  SessionState attended(UserKey expert, boolean isPresent) {
    var others = new ArrayList<>(away);
    others.remove(expert);
    if (!isPresent) {
      others.add(expert);
    }
    return with(next -> next.away = others);
  }

  /** Returns the state without the data of the customer. */
  public SessionState withoutCustomer() {
    return with(
        next -> {
          next.origin = origin.withoutCustomer();
          next.customer = null;
          next.notes = null;
        });
  }

  private SessionState with(Consumer<Builder> change) {
    var next = new Builder(this);
    change.accept(next);
    return next.build();
  }

  /** Makes the next state of one, of which most stays. */
  private static final class Builder {

    private final SessionKey key;
    private int revision;
    private SessionStatus status;
    private SessionOrigin origin;
    private @Nullable Owner owner;
    private @Nullable SessionId id;
    private SessionTimes times;
    private @Nullable TicketRef ticket;
    private @Nullable Customer customer;
    private @Nullable OpenJoinCode invitation;
    private @Nullable String notes;
    private int notesRevision;
    private @Nullable RecordingPermission recording;
    private List<Collaborator> collaborators;
    private List<UserKey> away;
    private @Nullable CustomerSeat seat;
    private @Nullable Instant declinedAt;
    private @Nullable EndReason endReason;

    Builder(SessionState of) {
      key = of.key;
      revision = of.revision;
      status = of.status;
      origin = of.origin;
      owner = of.owner;
      id = of.id;
      times = of.times;
      ticket = of.ticket;
      customer = of.customer;
      invitation = of.invitation;
      notes = of.notes;
      notesRevision = of.notesRevision;
      recording = of.recording;
      collaborators = of.collaborators;
      away = of.away;
      seat = of.seat;
      declinedAt = of.declinedAt;
      endReason = of.endReason;
    }

    SessionState build() {
      return new SessionState(
          key,
          revision,
          status,
          origin,
          owner,
          id,
          times,
          ticket,
          customer,
          invitation,
          notes,
          notesRevision,
          recording,
          collaborators,
          away,
          seat,
          declinedAt,
          endReason);
    }
  }
}
