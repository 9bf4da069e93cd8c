package org.deskbridge.company;

/** Whether a machine can be reached (contract 2, GET /companies/{companyId}/machines). */
public enum MachineStatus {
  /** Its agent is connected. */
  ONLINE,
  /** Its agent is not connected. */
  OFFLINE,
  /** Nobody may connect to it for now. */
  BLOCKED,
  /** It is kept on record for its past sessions alone. */
  REMOVED
}
