package org.deskbridge.access;

import org.deskbridge.directory.Directory;
import org.deskbridge.directory.InMemoryDirectory;

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
  public Clients clients() {
    return new InMemoryClients();
  }
}
