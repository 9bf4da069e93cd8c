package org.deskbridge.callback;

import org.deskbridge.session.InMemorySessions;
import org.deskbridge.session.Sessions;

class InMemoryCallbackQueueTest implements CallbackQueueContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final CallbackQueue callbacks = new InMemoryCallbackQueue(sessions);

  @Override
  public CallbackQueue callbacks() {
    return callbacks;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }
}
