package org.deskbridge.memory;

import org.deskbridge.callback.CallbackLog;
import org.deskbridge.callback.CallbackLogContract;
import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.session.Sessions;

class InMemoryCallbackLogTest implements CallbackLogContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryCallbackQueue callbacks = new InMemoryCallbackQueue(sessions);

  @Override
  public CallbackLog callbackLog() {
    return callbacks;
  }

  @Override
  public CallbackQueue callbacks() {
    return callbacks;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }
}
