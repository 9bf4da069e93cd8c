package org.deskbridge.session;

import java.util.Optional;

/**
 * The status of a support session (contract 5).
 *
 * <p>{@link #after} is the whole transition table. It is a switch, not a map, so that a missing
 * status or transition does not compile.
 */
public enum SessionStatus {
  /** Requested, but not started. */
  NOT_STARTED,
  /** The expert waits for the customer or the machine. */
  WAITING,
  /** Both sides are connected. */
  ACTIVE,
  /** Ended after both sides were connected. */
  COMPLETE,
  /** Ended before the other side joined. */
  ABANDONED;

  /**
   * Returns the status after a transition.
   *
   * @return this status if the transition only repeats the last one; empty if it is refused
   */
  public Optional<SessionStatus> after(SessionTransition step) {
    return switch (this) {
      case NOT_STARTED ->
          switch (step) {
            case START -> to(WAITING);
            case CONNECT -> to(ACTIVE);
            case JOIN, END -> refused();
          };
      case WAITING ->
          switch (step) {
            case START -> to(WAITING);
            case CONNECT, JOIN -> to(ACTIVE);
            case END -> to(ABANDONED);
          };
      case ACTIVE ->
          switch (step) {
            case START, CONNECT, JOIN -> to(ACTIVE);
            case END -> to(COMPLETE);
          };
      case COMPLETE, ABANDONED -> step == SessionTransition.END ? to(this) : refused();
    };
  }

  /** Returns whether the session is over. */
  public boolean isFinal() {
    return this == COMPLETE || this == ABANDONED;
  }

  /**
   * Returns whether a session reaches this status later than another; both ends are equally late.
   */
  public boolean isAfter(SessionStatus other) {
    return !other.isFinal() && compareTo(other) > 0;
  }

  /** Returns whether the session is live: started and not over. */
  public boolean isLive() {
    return this == WAITING || this == ACTIVE;
  }

  private static Optional<SessionStatus> to(SessionStatus target) {
    return Optional.of(target);
  }

  private static Optional<SessionStatus> refused() {
    return Optional.empty();
  }
}
