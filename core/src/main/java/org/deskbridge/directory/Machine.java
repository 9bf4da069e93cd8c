package org.deskbridge.directory;

import static java.util.Objects.requireNonNull;

/** A machine that can be supported while nobody sits in front of it. */
public record Machine(MachineUuid uuid, AccountKey account, String name) {

  /** Creates the machine as it is on record. */
  public Machine {
    requireNonNull(uuid, "uuid");
    requireNonNull(account, "account");
    requireNonNull(name, "name");
  }
}
