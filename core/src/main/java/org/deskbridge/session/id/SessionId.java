package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/** Names a started session to people and partners; unique over all accounts. */
public record SessionId(String value) {

  /** Takes the id as somebody wrote it. */
  public SessionId {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
