package org.deskbridge.session;

import org.deskbridge.callback.Callbacks;
import org.deskbridge.callback.InMemoryCallbacks;

class InMemorySessionRetentionTest implements SessionRetentionContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final SessionFeed sessionFeed = new InMemorySessionFeed(sessions);
  private final Callbacks callbacks = new InMemoryCallbacks(sessions);
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
  public SessionLists sessionLists() {
    return sessions;
  }

  @Override
  public SessionFeed sessionFeed() {
    return sessionFeed;
  }

  @Override
  public Callbacks callbacks() {
    return callbacks;
  }
}
