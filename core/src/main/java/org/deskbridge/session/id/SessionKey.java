package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/**
 * Names a session on record, from the request on. Says nothing to anybody outside.
 *
 * @param value 22 or 30 characters, Base64url
 */
public record SessionKey(String value) {

  /** Takes the key as it is on record. */
  public SessionKey {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
