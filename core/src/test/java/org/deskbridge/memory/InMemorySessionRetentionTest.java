package org.deskbridge.memory;

import org.deskbridge.callback.CallbackQueue;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.privacy.SessionRetentionContract;
import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.query.SessionQueries;

class InMemorySessionRetentionTest implements SessionRetentionContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final SessionEvents sessionEvents = new InMemorySessionEvents(sessions);
  private final CallbackQueue callbacks = new InMemoryCallbackQueue(sessions);
  private final SessionRetention sessionRetention = new InMemorySessionRetention(sessions);

  @Override
  public SessionRetention sessionRetention() {
    return sessionRetention;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public SessionQueries sessionQueries() {
    return sessions;
  }

  @Override
  public SessionEvents sessionEvents() {
    return sessionEvents;
  }

  @Override
  public CallbackQueue callbacks() {
    return callbacks;
  }
}
