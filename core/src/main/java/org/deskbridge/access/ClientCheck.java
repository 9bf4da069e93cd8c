package org.deskbridge.access;

import org.jspecify.annotations.Nullable;

/** Finds the application that an id and a secret belong to. */
final class ClientCheck {

  private final Clients clients;

  ClientCheck(Clients clients) {
    this.clients = clients;
  }

  /**
   * An application registered without a secret is known by its id alone, as legacy clients come.
   */
  ClientApp check(ClientId id, @Nullable String secret) {
    var client = clients.client(id).orElseThrow(UnknownClientException::new);
    var expected = client.secret();
    if (expected != null && (secret == null || !TokenHash.of(secret).equals(expected))) {
      throw new UnknownClientException();
    }
    return client;
  }
}
