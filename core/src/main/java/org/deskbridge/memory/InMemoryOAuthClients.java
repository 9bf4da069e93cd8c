package org.deskbridge.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deskbridge.auth.ClientId;
import org.deskbridge.auth.OAuthClient;
import org.deskbridge.auth.OAuthClients;

/** Registered applications in memory. Safe for use by several threads at once. */
public final class InMemoryOAuthClients implements OAuthClients {

  private final Map<ClientId, OAuthClient> clients = new ConcurrentHashMap<>();

  @Override
  public void put(OAuthClient client) {
    clients.put(client.id(), client);
  }

  @Override
  public Optional<OAuthClient> client(ClientId id) {
    return Optional.ofNullable(clients.get(id));
  }
}
