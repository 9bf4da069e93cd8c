package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/**
 * Primary key of a session. Outside of the service it opens nothing: it only tells the events of
 * one session from those of others, in the ids of callbacks and in the event feed.
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
