package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/** Lets the customer who joined come back, after a reload or a restart; a secret. */
public record CustomerSessionToken(String value) {

  /** Takes the pass as a browser presented it. */
  public CustomerSessionToken {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "customer pass";
  }
}
