package org.deskbridge.session.id;

import static java.util.Objects.requireNonNull;

/**
 * Lets a customer in: the secret in the join link.
 *
 * @param value 128 bits, 22 characters, Base64url
 */
public record JoinToken(String value) {

  /** Takes the token as somebody presented it. */
  public JoinToken {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "join token";
  }
}
