package org.deskbridge.memory;

import org.deskbridge.auth.Secrets;
import org.deskbridge.auth.SecretsContract;

class InMemorySecretsTest implements SecretsContract {

  private final Secrets secrets = new InMemorySecrets(7);

  @Override
  public Secrets secrets() {
    return secrets;
  }
}
