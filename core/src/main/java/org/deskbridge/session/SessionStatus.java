package org.deskbridge.session;

import java.util.Optional;

/**
 * Where a support session stands (contract 5).
 *
 * <p>{@link #after} is the whole transition table. It is a switch, not a map, so that a status or
 * step without a cell does not compile.
 */
public enum SessionStatus {
  /** Requested; nobody has started it. */
  NOT_STARTED,
  /** The expert is there and waits for the customer or the machine. */
  WAITING,
  /** Both sides are there. */
  ACTIVE,
  /** Over, after both sides were there. */
  COMPLETE,
  /** Over, and nobody ever joined. */
  ABANDONED;

  /**
   * Returns where a step leads from here.
   *
   * @return this very status where the step only repeats what led here; empty where it is refused
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

  /** Returns whether no step leads on from here. */
  public boolean isFinal() {
    return this == COMPLETE || this == ABANDONED;
  }

  /**
   * Returns whether a session reaches this status later than another; both ends are equally late.
   */
  public boolean isAfter(SessionStatus other) {
    return !other.isFinal() && compareTo(other) > 0;
  }

  /** Returns whether the session is going on: started and not over. */
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
