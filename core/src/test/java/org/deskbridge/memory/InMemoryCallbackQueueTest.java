package org.deskbridge.memory;

import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.CallbackQueueContract;
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
