package org.deskbridge.access;

class InMemoryClientsTest implements ClientsContract {

  private final Clients clients = new InMemoryClients();

  @Override
  public Clients clients() {
    return clients;
  }
}
