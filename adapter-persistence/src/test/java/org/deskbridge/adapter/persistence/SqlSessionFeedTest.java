package org.deskbridge.adapter.persistence;

import org.deskbridge.session.SessionFeed;
import org.deskbridge.session.SessionFeedContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlSessionFeedTest implements SessionFeedContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public SessionFeed sessionFeed() {
    return folder.store().sessionFeed();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
