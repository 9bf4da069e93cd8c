package org.deskbridge.memory;

import org.deskbridge.account.Directory;
import org.deskbridge.account.DirectoryContract;

class InMemoryDirectoryTest implements DirectoryContract {

  private final Directory directory = new InMemoryDirectory();

  @Override
  public Directory directory() {
    return directory;
  }
}
