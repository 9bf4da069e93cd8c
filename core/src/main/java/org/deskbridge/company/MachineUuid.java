package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

/** Names an unattended machine. */
public record MachineUuid(String value) {

  /** Names the machine by the text its agent was installed with. */
  public MachineUuid {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
