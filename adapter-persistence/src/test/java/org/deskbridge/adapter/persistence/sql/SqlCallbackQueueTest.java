package org.deskbridge.adapter.persistence.sql;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackQueueContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlCallbackQueueTest implements CallbackQueueContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public CallbackQueue callbacks() {
    return folder.store().callbacks();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
