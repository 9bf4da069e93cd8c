package org.deskbridge.session;

/** On which side of a session somebody sits. */
public enum Side {
  /** Gives support. */
  EXPERT,
  /** Gets support. */
  CUSTOMER;

  /** Returns the side opposite to this one. */
  public Side other() {
    return this == EXPERT ? CUSTOMER : EXPERT;
  }
}
