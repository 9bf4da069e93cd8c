package org.deskbridge.adapter.http.live;

import org.deskbridge.SupportDesk;
import org.deskbridge.access.Caller;
import org.deskbridge.access.Grant;
import org.deskbridge.access.InvalidTokenException;
import org.deskbridge.session.SessionKey;
import org.jspecify.annotations.Nullable;

/** Finds the technician behind a cookie, and the session that technician is in. */
final class Experts {

  private final SupportDesk desk;

  Experts(SupportDesk desk) {
    this.desk = desk;
  }

  Caller caller(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      throw new InvalidTokenException();
    }
    return desk.identifyCaller().identify(cookie, Grant.Kind.PAGE);
  }

  Identified in(String session, @Nullable String cookie) {
    var caller = caller(cookie);
    return new Identified(caller, desk.showSession().show(caller, session).state().key());
  }

  /** A technician, and a session in that technician's reach. */
  record Identified(Caller caller, SessionKey session) {}
}
