package org.deskbridge.session;

import org.deskbridge.session.query.SessionQueries;
import org.deskbridge.session.query.SessionQueriesContract;

class InMemorySessionsTest
    implements SessionsContract, SessionQueriesContract, SessionEventsContract {

  private final InMemorySessions sessions = new InMemorySessions();
  private final SessionEvents sessionEvents = new InMemorySessionEvents(sessions);

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
}
