package org.deskbridge.helpdesk;

import static org.deskbridge.session.SessionFixtures.NOON;

import java.util.List;
import org.deskbridge.auth.InvalidTokenException;
import org.deskbridge.error.UnavailableException;
import org.deskbridge.session.SessionStatus;
import org.deskbridge.session.id.SessionToken;

class InMemoryRemoteEventsTest implements RemoteEventsContract {

  private final InMemoryRemoteEvents events = new InMemoryRemoteEvents();
  private int played;

  @Override
  public RemoteEvents remoteEvents() {
    return events;
  }

  @Override
  public String play() {
    var token = "e0-" + ++played;
    var key = new SessionToken(token).key().value();
    var types = List.of("session.requested", "session.started", "session.ended");
    var statuses =
        List.of(SessionStatus.NOT_STARTED, SessionStatus.WAITING, SessionStatus.ABANDONED);
    for (int i = 0; i < types.size(); i++) {
      events.add(
          new RemoteEvents.Event(
              "msg_%s_%d".formatted(key, i),
              types.get(i),
              key,
              new StatusReport(
                  "s" + played, statuses.get(i), NOON, null, null, null, null, null, null, null)));
    }
    return token;
  }

  @Override
  public void refuse() {
    events.failWith(new InvalidTokenException());
  }

  @Override
  public void cutOff() {
    events.failWith(new UnavailableException("support service: cut off", null));
  }
}
