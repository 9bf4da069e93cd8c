package org.deskbridge.adapter.persistence;

import org.deskbridge.access.Clients;
import org.deskbridge.access.ClientsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlClientsTest implements ClientsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Clients clients() {
    return folder.store().clients();
  }
}
