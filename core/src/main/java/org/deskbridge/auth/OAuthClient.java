package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An application that may ask for tokens on behalf of experts.
 *
 * @param name as people see it
 * @param secret the hash of its secret, absent if it cannot keep one
 */
public record OAuthClient(ClientId id, String name, @Nullable TokenHash secret) {

  public OAuthClient {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
