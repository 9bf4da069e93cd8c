package org.deskbridge.company;

import static java.util.Objects.requireNonNull;

/** The id of an unattended machine. */
public record MachineUuid(String value) {

  /** Takes the text that its agent was installed with. */
  public MachineUuid {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
