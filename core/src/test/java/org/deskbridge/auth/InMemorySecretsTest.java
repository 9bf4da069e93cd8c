package org.deskbridge.auth;

class InMemorySecretsTest implements SecretsContract {

  private final Secrets secrets = new InMemorySecrets(7);

  @Override
  public Secrets secrets() {
    return secrets;
  }
}
