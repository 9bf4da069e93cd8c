package org.deskbridge.auth;

class InMemoryOAuthClientsTest implements OAuthClientsContract {

  private final OAuthClients clients = new InMemoryOAuthClients();

  @Override
  public OAuthClients clients() {
    return clients;
  }
}
