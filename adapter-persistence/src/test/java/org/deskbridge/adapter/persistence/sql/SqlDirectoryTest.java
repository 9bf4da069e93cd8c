package org.deskbridge.adapter.persistence.sql;

import org.deskbridge.account.Directory;
import org.deskbridge.account.DirectoryContract;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlDirectoryTest implements DirectoryContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Directory directory() {
    return folder.store().directory();
  }
}
