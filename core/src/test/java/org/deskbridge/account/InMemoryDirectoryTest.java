package org.deskbridge.account;

class InMemoryDirectoryTest implements DirectoryContract {

  private final Directory directory = new InMemoryDirectory();

  @Override
  public Directory directory() {
    return directory;
  }
}
