package org.deskbridge.session;

import static java.util.Objects.requireNonNull;

/** Lets the customer who joined come back, after a reload or a restart; a secret. */
public record CustomerPass(String value) {

  /** Takes the pass as a browser presented it. */
  public CustomerPass {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "customer pass";
  }
}
