package org.deskbridge.adapter.persistence;

import org.deskbridge.directory.Directory;
import org.deskbridge.directory.DirectoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlDirectoryTest implements DirectoryContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Directory directory() {
    return folder.store().directory();
  }
}
