package org.deskbridge.company;

/** Whether a machine can be reached (contract 2, GET /companies/{companyId}/machines). */
public enum MachineStatus {
  /** Its agent is connected. */
  ONLINE,
  /** Its agent is not connected. */
  OFFLINE,
  /** Connections to it are blocked for now. */
  BLOCKED,
  /** It is kept only for its past sessions. */
  REMOVED
}
