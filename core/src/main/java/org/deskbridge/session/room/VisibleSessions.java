package org.deskbridge.session.room;

import org.deskbridge.auth.Caller;
import org.deskbridge.session.SessionNotFoundException;
import org.deskbridge.session.SessionState;
import org.deskbridge.session.Sessions;
import org.deskbridge.session.SupportSession;
import org.deskbridge.session.id.SessionKey;

/** Reads session states in the scope of a caller. */
final class VisibleSessions {

  private final Sessions sessions;

  VisibleSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  SessionState get(Caller caller, SessionKey key) {
    return sessions
        .byKey(key)
        .map(SupportSession::state)
        .filter(each -> caller.reach().includes(each.account(), each.key().value()))
        .orElseThrow(SessionNotFoundException::new);
  }
}
