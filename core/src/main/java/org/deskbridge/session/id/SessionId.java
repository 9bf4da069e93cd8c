package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/** The public id of a started session; unique over all accounts. */
public record SessionId(String value) {

  public SessionId {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
