package org.deskbridge.auth;

import org.jspecify.annotations.Nullable;

/** Authenticates applications by id and secret. */
final class ClientAuthenticator {

  private final OAuthClients clients;

  ClientAuthenticator(OAuthClients clients) {
    this.clients = clients;
  }

  /**
   * Returns the application; one registered without a secret needs only its id, as older clients
   * do.
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
