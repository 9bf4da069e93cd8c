package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/**
 * The secret in the join link, which lets a customer join.
 *
 * @param value 128 bits, 22 characters, Base64url
 */
public record JoinToken(String value) {

  public JoinToken {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "join token";
  }
}
