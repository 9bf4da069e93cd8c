package org.deskbridge.account;

/** Whether an account records its sessions; no customer is recorded without having agreed. */
public enum RecordingMode {
  /** Nothing is recorded. */
  OFF,
  /** The expert may ask the customer of a session to be recorded. */
  ASK,
  /** Every customer is told before joining, and agrees by joining. */
  ALWAYS
}
