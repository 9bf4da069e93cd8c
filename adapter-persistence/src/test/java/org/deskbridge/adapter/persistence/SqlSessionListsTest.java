package org.deskbridge.adapter.persistence;

import org.deskbridge.session.SessionLists;
import org.deskbridge.session.SessionListsContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionListsTest implements SessionListsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SessionLists sessionLists() {
    return folder.store().sessionLists();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
