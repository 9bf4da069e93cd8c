package org.deskbridge.memory;

import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.callback.receiver.FailingReceiversContract;
import org.deskbridge.session.Sessions;

class InMemoryFailingReceiversTest implements FailingReceiversContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryCallbackQueue callbacks = new InMemoryCallbackQueue(sessions);
  private final FailingReceivers receivers = new InMemoryFailingReceivers(callbacks);

  @Override
  public FailingReceivers receivers() {
    return receivers;
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
