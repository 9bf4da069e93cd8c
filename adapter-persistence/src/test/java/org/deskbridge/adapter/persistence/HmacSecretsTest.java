package org.deskbridge.adapter.persistence;

import org.deskbridge.access.Secrets;
import org.deskbridge.access.SecretsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class HmacSecretsTest implements SecretsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Secrets secrets() {
    return folder.store().secrets();
  }
}
