package org.deskbridge.account;

/** The permissions of an expert in the account. */
public enum Role {
  /** Starts and runs support sessions. */
  EXPERT,
  /** Sees and administers what belongs to the account. */
  MANAGER
}
