package org.deskbridge.session;

/** On which side of a session somebody sits. */
public enum ParticipantRole {
  /** Gives support. */
  EXPERT,
  /** Gets support. */
  CUSTOMER
}
