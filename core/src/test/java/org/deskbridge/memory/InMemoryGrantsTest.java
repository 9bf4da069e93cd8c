package org.deskbridge.memory;

import org.deskbridge.account.Directory;
import org.deskbridge.auth.Grants;
import org.deskbridge.auth.GrantsContract;
import org.deskbridge.auth.OAuthClients;

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
