package org.deskbridge.helpdesk;

import java.util.Optional;

class InMemoryArchiveFolderTest implements ArchiveFolderContract {

  private final InMemoryArchiveFolder shelf = new InMemoryArchiveFolder();

  @Override
  public ArchiveFolder archiveFolder() {
    return shelf;
  }

  @Override
  public ArchiveFolder reopened() {
    return shelf;
  }

  @Override
  public Optional<byte[]> found(ArchiveFolder.ArchivedFile name) {
    return shelf.content(name);
  }
}
