package org.deskbridge.memory;

import org.deskbridge.session.SessionEvents;
import org.deskbridge.session.SessionEventsContract;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SessionsContract;
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
