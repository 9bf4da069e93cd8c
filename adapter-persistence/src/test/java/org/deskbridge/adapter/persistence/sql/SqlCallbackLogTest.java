package org.deskbridge.adapter.persistence.sql;

import org.deskbridge.adapter.persistence.OpenFolder;
import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackLogContract;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlCallbackLogTest implements CallbackLogContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public CallbackLog callbackLog() {
    return folder.store().callbackLog();
  }

  @Override
  public CallbackQueue callbacks() {
    return folder.store().callbacks();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
