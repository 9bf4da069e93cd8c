package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

import org.deskbridge.company.MachineUuid;

/** The machine of an unattended session, as of the request. */
public record UnattendedMachine(MachineUuid uuid, String name) {

  public UnattendedMachine {
    requireNonNull(uuid, "uuid");
    requireNonNull(name, "name");
  }
}
