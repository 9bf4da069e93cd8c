package org.deskbridge.directory;

class InMemoryDirectoryTest implements DirectoryContract {

  private final Directory directory = new InMemoryDirectory();

  @Override
  public Directory directory() {
    return directory;
  }
}
