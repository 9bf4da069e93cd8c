package org.deskbridge.session;

/** On which side of a session somebody sits. */
public enum Side {
  /** Gives support. */
  EXPERT,
  /** Gets support. */
  CUSTOMER
}
