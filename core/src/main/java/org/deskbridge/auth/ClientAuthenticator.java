package org.deskbridge.auth;

import org.jspecify.annotations.Nullable;

/** Finds the application that an id and a secret belong to. */
final class ClientAuthenticator {

  private final OAuthClients clients;

  ClientAuthenticator(OAuthClients clients) {
    this.clients = clients;
  }

  /**
   * An application registered without a secret is known by its id alone, as legacy clients come.
   */
  OAuthClient check(ClientId id, @Nullable String secret) {
    var client = clients.client(id).orElseThrow(InvalidClientException::new);
    var expected = client.secret();
    if (expected != null && (secret == null || !TokenHash.of(secret).equals(expected))) {
      throw new InvalidClientException();
    }
    return client;
  }
}
