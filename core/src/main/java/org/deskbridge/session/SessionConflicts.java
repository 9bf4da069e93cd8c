package org.deskbridge.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.deskbridge.error.ConflictException;
import org.deskbridge.error.ErrorCode;

/** The conflicts of a request with the state of a session; their messages never contain its key. */
public final class SessionConflicts {

  private SessionConflicts() {}

  /** Returns the failure for a session that is not live: not waiting or active. */
  public static ConflictException notLive(SessionState state) {
    return notLive(state, SessionStatus.WAITING, SessionStatus.ACTIVE);
  }

  /** Returns the failure for a session that was not started. */
  static ConflictException notStarted(SessionState state) {
    return status(
        ErrorCode.SESSION_NOT_LIVE, state, statuses(each -> each != SessionStatus.NOT_STARTED));
  }

  /** Returns the failure for a session that is in none of the expected statuses. */
  public static ConflictException notLive(SessionState state, SessionStatus... expected) {
    return status(ErrorCode.SESSION_NOT_LIVE, state, List.of(expected));
  }

  /** Returns the failure for a session that did not end before a customer joined. */
  public static ConflictException notAbandoned(SessionState state) {
    return status(ErrorCode.SESSION_TRANSITION_REFUSED, state, List.of(SessionStatus.ABANDONED));
  }

  /** Returns the failure for a colleague who is not in the session. */
  public static ConflictException colleagueAway() {
    return new ConflictException(
        ErrorCode.SESSION_COLLEAGUE_AWAY, "The colleague is not in the session.");
  }

  /** Returns the failure for a customer without consent to recording. */
  public static ConflictException consentMissing() {
    return new ConflictException(
        ErrorCode.RECORDING_CONSENT_MISSING, "The customer has not agreed to be recorded.");
  }

  /** Returns the failure of a transition that the session's status does not allow. */
  static ConflictException refused(SessionState state, SessionTransition step) {
    return status(
        ErrorCode.SESSION_TRANSITION_REFUSED,
        state,
        statuses(each -> each.after(step).isPresent()));
  }

  /** Returns the failure of a session that has reached its maximum of changes. */
  static ConflictException full(SessionState state, int most) {
    return new ConflictException(
        ErrorCode.SESSION_FULL,
        "session: %d changes (expected: fewer than %d)".formatted(state.revision(), most));
  }

  private static List<SessionStatus> statuses(Predicate<SessionStatus> condition) {
    return Arrays.stream(SessionStatus.values()).filter(condition).toList();
  }

  private static ConflictException status(
      ErrorCode code, SessionState state, List<SessionStatus> expected) {
    return new ConflictException(
        code,
        "status: %s (expected: %s)"
            .formatted(
                word(state.status()),
                expected.stream().map(SessionConflicts::word).collect(Collectors.joining(" or "))));
  }

  private static String word(SessionStatus status) {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
