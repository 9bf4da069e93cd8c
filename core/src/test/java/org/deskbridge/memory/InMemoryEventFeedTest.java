package org.deskbridge.memory;

import org.deskbridge.feed.EventFeed;
import org.deskbridge.feed.EventFeedContract;
import org.deskbridge.privacy.SessionRetention;
import org.deskbridge.recording.Recordings;
import org.deskbridge.session.Sessions;

class InMemoryEventFeedTest implements EventFeedContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final InMemoryRecordings recordings = new InMemoryRecordings();
  private final EventFeed eventFeed = new InMemoryEventFeed(sessions, recordings);
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
  public SessionRetention sessionRetention() {
    return sessionRetention;
  }
}
