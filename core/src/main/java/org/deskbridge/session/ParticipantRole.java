package org.deskbridge.session;

/** The role of a participant of a session. */
public enum ParticipantRole {
  /** Gives support. */
  EXPERT,
  /** Gets support. */
  CUSTOMER;

  /** Returns the role of the other side. */
  public ParticipantRole other() {
    return this == EXPERT ? CUSTOMER : EXPERT;
  }
}
