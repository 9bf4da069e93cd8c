package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/**
 * Internal primary key of a session. Never leaves the service.
 *
 * @param value 22 or 30 characters, Base64url
 */
public record SessionKey(String value) {

  public SessionKey {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value;
  }
}
