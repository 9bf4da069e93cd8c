package org.deskbridge.adapter.persistence;

import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionsTest implements SessionsContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
