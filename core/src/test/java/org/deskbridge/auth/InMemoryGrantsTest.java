package org.deskbridge.auth;

import org.deskbridge.account.Directory;
import org.deskbridge.account.InMemoryDirectory;

class InMemoryGrantsTest implements GrantsContract {

  private final Grants grants = new InMemoryGrants();
  private final Directory directory = new InMemoryDirectory();

  @Override
  public Grants grants() {
    return grants;
  }

  @Override
  public Directory directory() {
    return directory;
  }

  @Override
  public OAuthClients clients() {
    return new InMemoryOAuthClients();
  }
}
