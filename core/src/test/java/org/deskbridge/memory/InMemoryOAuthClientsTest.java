package org.deskbridge.memory;

import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.OAuthClientsContract;

class InMemoryOAuthClientsTest implements OAuthClientsContract {

  private final OAuthClients clients = new InMemoryOAuthClients();

  @Override
  public OAuthClients clients() {
    return clients;
  }
}
