package org.deskbridge.adapter.persistence;

import org.deskbridge.callback.Callbacks;
import org.deskbridge.callback.CallbacksContract;
import org.deskbridge.session.Sessions;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlCallbacksTest implements CallbacksContract {

  @RegisterExtension final OpenFolder folder = new OpenFolder();

  @Override
  public Callbacks callbacks() {
    return folder.store().callbacks();
  }

  @Override
  public Sessions sessions() {
    return folder.store().sessions();
  }
}
