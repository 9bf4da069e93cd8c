package org.deskbridge.auth;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An application that may request tokens for experts.
 *
 * @param name shown to people
 * @param secret the hash of its secret, absent if it has none
 */
public record OAuthClient(ClientId id, String name, @Nullable TokenHash secret) {

  public OAuthClient {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
  }
}
