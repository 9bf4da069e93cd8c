package org.deskbridge.session;

/** Why a session ended. */
public enum EndReason {
  /** An expert ended it. */
  TECHNICIAN,
  /** The customer left. */
  CUSTOMER,
  /** All pages of one side were disconnected for longer than a session waits for them. */
  CONNECTION_LOST,
  /** No customer joined in time. */
  NOBODY_JOINED,
  /** The customer was asked to make room for another one, who did not join in time. */
  EXPIRED
}
