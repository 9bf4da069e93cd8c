package org.deskbridge.session;

class InMemorySessionsTest implements SessionsContract, SessionListsContract, SessionFeedContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final SessionFeed sessionFeed = new InMemorySessionFeed(sessions);

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
}
