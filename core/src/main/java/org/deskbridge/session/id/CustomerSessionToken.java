package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/** Identifies the customer's browser after a reload or a restart; a secret. */
public record CustomerSessionToken(String value) {

  public CustomerSessionToken {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "customer pass";
  }
}
