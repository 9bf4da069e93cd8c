package org.deskbridge.callback;

import org.deskbridge.session.InMemorySessions;
import org.deskbridge.session.Sessions;

class InMemoryCallbacksTest implements CallbacksContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final Callbacks callbacks = new InMemoryCallbacks(sessions);

  @Override
  public Callbacks callbacks() {
    return callbacks;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }
}
