package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

/** The id of a registered application. */
public record ClientId(String value) {

  /** Takes the id as the application sends it. */
  public ClientId {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
