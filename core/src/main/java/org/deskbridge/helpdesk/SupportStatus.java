package org.deskbridge.helpdesk;

/** How far a support session has come, as a helpdesk sees it. */
public enum SupportStatus {
  /** Requested; nobody has started it. */
  NOT_STARTED(0),
  /** The technician waits for the customer. */
  WAITING(1),
  /** Both are there. */
  ACTIVE(2),
  /** Over, after both were there. */
  COMPLETE(3),
  /** Over, and the customer never came. */
  ABANDONED(3);

  private final int rank;

  SupportStatus(int rank) {
    this.rank = rank;
  }

  /** Returns whether this comes later in the life of a session than another status. */
  public boolean isAfter(SupportStatus other) {
    return rank > other.rank;
  }

  /** Returns whether the session is over. */
  public boolean isFinal() {
    return rank == COMPLETE.rank;
  }
}
