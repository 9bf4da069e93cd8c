package org.deskbridge.account;

/** What an expert may do in the account. */
public enum Role {
  /** Starts and runs support sessions. */
  EXPERT,
  /** Sees and administers what belongs to the account. */
  MANAGER
}
