package org.deskbridge.memory;

import org.deskbridge.callback.receiver.FailingReceivers;
import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.EventFeedContract;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.Sessions;

class InMemoryEventFeedTest implements EventFeedContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final InMemoryFailingReceivers receivers =
      new InMemoryFailingReceivers(new InMemoryCallbackQueue(sessions));
  private final EventFeed eventFeed = new InMemoryEventFeed(sessions, recordings, receivers);
  private final SessionRetention sessionRetention = new InMemorySessionRetention(sessions);

  @Override
  public EventFeed eventFeed() {
    return eventFeed;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Recordings recordings() {
    return recordings;
  }

  @Override
  public FailingReceivers receivers() {
    return receivers;
  }

  @Override
  public SessionRetention sessionRetention() {
    return sessionRetention;
  }
}
