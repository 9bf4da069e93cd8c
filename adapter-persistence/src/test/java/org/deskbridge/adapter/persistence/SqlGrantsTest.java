package org.deskbridge.adapter.persistence;

import org.deskbridge.access.Clients;
import org.deskbridge.access.Grants;
import org.deskbridge.access.GrantsContract;
import org.deskbridge.directory.Directory;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlGrantsTest implements GrantsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Grants grants() {
    return folder.store().grants();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }

  @Override
  public Clients clients() {
    return folder.store().clients();
  }
}
