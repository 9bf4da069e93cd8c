package org.deskbridge.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Registered applications in memory. Safe for use by several threads at once. */
public final class InMemoryClients implements Clients {

  private final Map<ClientId, ClientApp> clients = new ConcurrentHashMap<>();

  @Override
  public void put(ClientApp client) {
    clients.put(client.id(), client);
  }

  @Override
  public Optional<ClientApp> client(ClientId id) {
    return Optional.ofNullable(clients.get(id));
  }
}
