package org.deskbridge.adapter.persistence.sql;

import org.deskbridge.account.Directory;
import org.deskbridge.account.Experts;
import org.deskbridge.account.ExpertsContract;
import org.deskbridge.adapter.persistence.OpenFolder;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlExpertsTest implements ExpertsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Experts experts() {
    return folder.store().experts();
  }

  @Override
  public Directory directory() {
    return folder.store().directory();
  }
}
