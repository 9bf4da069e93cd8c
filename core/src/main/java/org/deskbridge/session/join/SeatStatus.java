package org.deskbridge.session.join;

/** The status of the customer's seat for a browser with the join link. */
public enum SeatStatus {
  /** The browser has the seat. */
  SEATED,
  /** The browser may take the seat, as soon as the session has started. */
  ADMISSIBLE,
  /** Another browser has the seat, or will get it in place of this one. */
  SHUT_OUT
}
