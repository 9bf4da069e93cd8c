package org.deskbridge.adapter.persistence.sql;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.auth.OAuthClients;
import org.deskbridge.auth.OAuthClientsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlOAuthClientsTest implements OAuthClientsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public OAuthClients clients() {
    return folder.store().clients();
  }
}
