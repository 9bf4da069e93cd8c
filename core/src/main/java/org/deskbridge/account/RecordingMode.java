package org.deskbridge.account;

/** Whether an account records its sessions; no customer is recorded without consent. */
public enum RecordingMode {
  /** Nothing is recorded. */
  OFF,
  /** The expert may ask the customer of a session for consent. */
  ASK,
  /** Every customer is told before joining, and agrees by joining. */
  ALWAYS
}
