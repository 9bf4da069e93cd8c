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
import org.jspecify.annotations.Nullable;

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
      var left = timeLeft(each);
      if (left.isZero() || left.isNegative()) {
        end(each, now).ifPresentOrElse(ended::add, () -> putOff.put(each.key(), now.plus(SOON)));
      } else {
        putOff.put(each.key(), now.plus(left));
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

  /**
   * Returns the time until the session can count as abandoned at the earliest, 0 or less if now.
   */
  private Duration timeLeft(SessionState state) {
    var expert = timeLeft(state, ParticipantRole.EXPERT, state.times().startedAt());
    if (state.status() == SessionStatus.WAITING) {
      return min(expert, policy.joinTimeout().minus(clock.since(state.listedAt())));
    }
    if (state.origin().machine() != null) {
      return expert;
    }
    var seat = state.seat();
    if (seat != null && seat.freedAt() != null) {
      return min(expert, policy.joinTimeout().minus(clock.since(seat.freedAt())));
    }
    var joinedAt = seat == null ? state.times().joinedAt() : seat.takenAt();
    return min(expert, timeLeft(state, ParticipantRole.CUSTOMER, joinedAt));
  }

  /**
   * Returns the time until a participant can have been away for too long.
   *
   * <p>An open page can be closed at any moment, and a closed page has less time than a silent one.
   *
   * @param arrivedAt the time of joining, which counts as a heartbeat: the page connects right
   *     after
   */
  private Duration timeLeft(SessionState state, ParticipantRole side, @Nullable Instant arrivedAt) {
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

  private Optional<SessionState> end(SessionState state, Instant now) {
    try {
      var change = SupportSession.restore(state).end(now);
      change.ifPresent(sessions::commit);
      return change.map(each -> each.after().state());
    } catch (StaleSessionException e) {
      return Optional.empty();
    }
  }
}
