package org.deskbridge.session;

/** The role of a participant of a session. */
public enum ParticipantRole {
  /** Gives support. */
  EXPERT,
  /** Gets support. */
  CUSTOMER
}
