package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.deskbridge.access.Caller;
import org.deskbridge.meta.UseCase;
import org.jspecify.annotations.Nullable;

/** Ends the sessions that nobody joined in time, or that somebody left for good. */
@UseCase
public final class EndDeserted {

  /** A page that is open but silent for this long has lost its network without saying so. */
  private static final Duration SILENCE = Duration.ofSeconds(90);

  private final Sessions sessions;
  private final SessionLists lists;
  private final Attendance attendance;
  private final SessionPolicy policy;
  private final InstantSource clock;

  /** Creates the use case from its ports. */
  public EndDeserted(
      Sessions sessions,
      SessionLists lists,
      Attendance attendance,
      SessionPolicy policy,
      InstantSource clock) {
    this.sessions = requireNonNull(sessions, "sessions");
    this.lists = requireNonNull(lists, "lists");
    this.attendance = requireNonNull(attendance, "attendance");
    this.policy = requireNonNull(policy, "policy");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Ends every deserted session in the caller's reach, and returns those it ended.
   *
   * <p>Meant to be called every few seconds. A session that changed meanwhile is left for the next
   * time.
   */
  public List<SessionState> endDeserted(Caller caller) {
    var now = clock.instant();
    return lists.live().stream()
        .filter(each -> caller.reach().covers(each.account(), each.key().value()))
        .filter(each -> isDeserted(each, now))
        .map(each -> end(each, now))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isDeserted(SessionState state, Instant now) {
    if (isGone(state, Side.EXPERT, state.times().startedAt(), now)) {
      return true;
    }
    return state.status() == SessionStatus.WAITING
        ? !now.isBefore(state.listedAt().plus(policy.joinTimeout()))
        : state.origin().machine() == null
            && isGone(state, Side.CUSTOMER, state.times().joinedAt(), now);
  }

  /**
   * Returns whether a side has been away for too long.
   *
   * @param arrivedAt the step that brought this side in counts as a sign of life: its page opens
   *     right after
   */
  private boolean isGone(SessionState state, Side side, @Nullable Instant arrivedAt, Instant now) {
    var isOpen = attendance.present(state.key()).stream().anyMatch(page -> page.side() == side);
    var patience = isOpen ? policy.pageGrace().plus(SILENCE) : policy.pageGrace();
    return !now.isBefore(attendance.lastSeen(state.key(), side).plus(patience))
        && (arrivedAt == null || !now.isBefore(arrivedAt.plus(patience)));
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
