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
  private final LiveLimits limits;

  Experts(SupportDesk desk, LiveLimits limits) {
    this.desk = desk;
    this.limits = limits;
  }

  /** Finds the technician, and counts the call. */
  Caller caller(@Nullable String cookie, LiveCall call) {
    var caller = caller(cookie);
    limits.take(call, caller);
    return caller;
  }

  /** Finds the technician; the call remains to be counted. */
  Caller caller(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      throw new InvalidTokenException();
    }
    return desk.identifyCaller().identify(cookie, Grant.Kind.PAGE);
  }

  /** Finds the technician and the session, and counts the call. */
  Identified in(String session, @Nullable String cookie, LiveCall call) {
    var expert = in(session, cookie);
    count(expert, call);
    return expert;
  }

  /** Finds the technician and the session; {@link #count} remains to be called. */
  Identified in(String session, @Nullable String cookie) {
    var caller = caller(cookie);
    return new Identified(caller, desk.showSession().show(caller, session).state().key());
  }

  void count(Identified expert, LiveCall call) {
    limits.take(call, expert.session(), expert.caller());
  }

  /** A technician, and a session in that technician's reach. */
  record Identified(Caller caller, SessionKey session) {}
}
