package org.deskbridge.adapter.persistence.crypto;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.auth.Secrets;
import org.deskbridge.auth.SecretsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class HmacSecretsTest implements SecretsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Secrets secrets() {
    return folder.store().secrets();
  }
}
