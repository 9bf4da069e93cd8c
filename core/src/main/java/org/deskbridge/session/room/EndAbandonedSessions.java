package org.deskbridge.session.room;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.deskbridge.annotation.UseCase;
import org.deskbridge.auth.Caller;
import org.deskbridge.session.EndReason;
import org.deskbridge.session.ParticipantRole;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.SessionTimeouts;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.StaleSessionException;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;
import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.time.ServiceClock;

/** Ends the sessions that were not joined in time, or that a participant has left. */
@UseCase
public final class EndAbandonedSessions {

  /** An open page without a heartbeat for this time has lost its network. */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  /** The others are checked a few seconds later. */
  private static final int AT_ONCE = 1000;

  /** The delay of a session that another process is changing, or that may end at any moment. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Sessions sessions;
  private final SessionQueries lists;
  private final PresenceRegistry presence;
  private final SessionTimeouts policy;
  private final ServiceClock clock;

  public EndAbandonedSessions(
      Sessions sessions,
      SessionQueries lists,
      PresenceRegistry presence,
      SessionTimeouts policy,
      ServiceClock clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.lists = requireNonNull(lists, "lists");
    this.presence = requireNonNull(presence, "presence");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Ends every abandoned session in the caller's scope, and returns those it ended.
   *
   * <p>Call it every few seconds. It reads only sessions that may be abandoned by now: each is put
   * off to the earliest possible time. A session that changed meanwhile is left for the next call.
   */
  public List<SessionState> endAbandonedSessions(Caller caller) {
    var now = clock.instant();
    var ended = new ArrayList<SessionState>();
    var putOff = new HashMap<SessionKey, Instant>();
    for (var each : lists.due(caller.reach(), now, now.plus(longest()), AT_ONCE)) {
      var deadline = deadline(each);
      if (deadline.hasPassed()) {
        end(each, deadline.reason(), now)
            .ifPresentOrElse(ended::add, () -> putOff.put(each.key(), now.plus(SOON)));
      } else {
        putOff.put(each.key(), now.plus(deadline.left()));
      }
    }
    if (!putOff.isEmpty()) {
      lists.putOff(putOff);
    }
    return List.copyOf(ended);
  }

  /** Returns the longest time to put a session off: the expert could leave at any moment. */
  private Duration longest() {
    return max(policy.pageGrace(), SOON);
  }

  /** Returns when the session can count as abandoned at the earliest, and why. */
  private Deadline deadline(SessionState state) {
    var expert = page(state, ParticipantRole.EXPERT);
    if (state.status() == SessionStatus.WAITING) {
      return expert.orEarlier(joining(state.listedAt(), EndReason.NOBODY_JOINED));
    }
    if (state.origin().machine() != null) {
      return expert;
    }
    var seat = state.seat();
    return expert.orEarlier(
        seat != null && seat.freedAt() != null
            ? joining(seat.freedAt(), EndReason.EXPIRED)
            : page(state, ParticipantRole.CUSTOMER));
  }

  private Deadline joining(Instant from, EndReason reason) {
    return new Deadline(policy.joinTimeout().minus(clock.since(from)), reason);
  }

  private Deadline page(SessionState state, ParticipantRole side) {
    return new Deadline(timeLeft(state, side), EndReason.CONNECTION_LOST);
  }

  /**
   * Returns the time until a participant can have been away for too long.
   *
   * <p>An open page can be closed at any moment, and a closed page has less time than a silent one.
   * The arrival counts as a heartbeat: the page connects right after.
   */
  private Duration timeLeft(SessionState state, ParticipantRole side) {
    var arrivedAt = state.arrivedAt(side);
    var silence = clock.since(presence.lastSeen(state.key(), side));
    if (arrivedAt != null) {
      silence = min(silence, clock.since(arrivedAt));
    }
    var isOpen = presence.present(state.key()).stream().anyMatch(page -> page.side() == side);
    return isOpen
        ? min(policy.pageGrace().plus(SILENCE).minus(silence), max(policy.pageGrace(), SOON))
        : policy.pageGrace().minus(silence);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private Optional<SessionState> end(SessionState state, EndReason reason, Instant now) {
    try {
      var change = SupportSession.restore(state).end(reason, now);
      change.ifPresent(sessions::commit);
      return change.map(each -> each.after().state());
    } catch (StaleSessionException e) {
      return Optional.empty();
    }
  }

  /**
   * A time to end a session.
   *
   * @param left the time until then, 0 or less if it has passed
   */
  private record Deadline(Duration left, EndReason reason) {

    boolean hasPassed() {
      return left.isZero() || left.isNegative();
    }

    Deadline orEarlier(Deadline other) {
      return other.left.compareTo(left) < 0 ? other : this;
    }
  }
}
