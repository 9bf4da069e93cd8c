package org.deskbridge.session.join;

/** How a browser that holds the join link stands to the seat of the customer. */
public enum SeatStatus {
  /** It has the seat. */
  SEATED,
  /** It may take the seat, as soon as the session has started. */
  ADMISSIBLE,
  /** Another browser has the seat, or is to get it in place of this one. */
  SHUT_OUT
}
